import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { integer } from './values.ts';

const password = z.string().check(z.minLength(1), z.maxLength(1024));

/** The password of whoever calls, once more: a session that somebody else got hold of is not enough. */
export const passwordProof = z.object({ password });

/** What authenticator apps show: six digits, however they are spaced. */
export const codeProof = z.object({ code: z.string().check(z.minLength(1), z.maxLength(64)) });

/** The second factor of whoever calls. */
export const mfaState = z.object({
  mfaType: z.enum(['none', 'local-totp']),
  /** How many one-time recovery codes have not been used. Absent without a second factor. */
  recoveryCodesLeft: z.optional(integer),
});
export type MfaState = z.infer<typeof mfaState>;

/** A second factor in the making: nothing is asked for at signing in until it is confirmed with a code. */
export const mfaEnrolment = z.object({
  /** Base32 without padding, for typing. */
  secret: z.string(),
  /** `otpauth://totp/…`, for a QR code. */
  uri: z.string(),
});
export type MfaEnrolment = z.infer<typeof mfaEnrolment>;

/** Each signs in once, in the place of a code. Answered once, and kept as hashes only. */
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

/** `/keyroom/mfa`: ours. The own second factor (RFC 6238, SHA-1, six digits, 30 seconds). */
export const mfaEndpoints = {
  describe: endpoint({ method: 'GET', path: '/keyroom/mfa', access: 'session', answer: mfaState }),
  /** 400 `wrong_password` at `password`. Replaces an enrolment that was not confirmed; it is good for 15 minutes. 409 `mfa_enrolled`. */
  enrol: endpoint({
    method: 'POST',
    path: '/keyroom/mfa/enrolment',
    access: 'session',
    body: passwordProof,
    answer: mfaEnrolment,
  }),
  /** 400 `wrong_code` at `code`. Ends the other sessions of the caller. */
  confirm: endpoint({
    method: 'POST',
    path: '/keyroom/mfa/confirmation',
    access: 'session',
    body: codeProof,
    answer: recoveryCodes,
  }),
  /** New codes in the place of those there are. 400 `wrong_password` at `password`. */
  renewRecoveryCodes: endpoint({
    method: 'POST',
    path: '/keyroom/mfa/recovery-codes',
    access: 'session',
    body: passwordProof,
    answer: recoveryCodes,
  }),
  /** 400 `wrong_password` at `password`. */
  switchOff: endpoint({
    method: 'POST',
    path: '/keyroom/mfa/removal',
    access: 'session',
    body: passwordProof,
    answer: mfaState,
  }),
};
