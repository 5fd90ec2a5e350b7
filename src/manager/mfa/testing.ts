import type { As, Reply, TestBed } from '#manager/testing.ts';
import { testPassword } from '#manager/testing.ts';
import { rfc4648 } from './base32.ts';
import { codeOfStep, toStep } from './totp.ts';

/** An authenticator app and a list of recovery codes, as their owner holds them. */
export interface Device {
  secret: Buffer;
  recoveryCodes: string[];
  /** What the app shows, so many steps from now. */
  code(steps?: number): string;
  /** Six digits that it does not show around now. */
  wrongCode(): string;
}

function decodeBase32(text: string): Buffer {
  const bits = [...text].map((letter) => rfc4648.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

function createDevice(bed: TestBed, secret: Buffer): Device {
  const code = (steps = 0) => codeOfStep(secret, toStep(bed.clock.now) + steps);
  return {
    secret,
    recoveryCodes: [],
    code,
    wrongCode() {
      const shown = new Set([-1, 0, 1].map(code));
      return ['000000', '111111', '222222', '333333'].find((digits) => !shown.has(digits)) ?? '444444';
    },
  };
}

/** Begins an enrolment through the API. */
export async function beginEnrolment(bed: TestBed, as: As): Promise<Device> {
  const { body } = await bed.call('POST', '/keyroom/mfa/enrolment', { as, body: { password: testPassword } });
  return createDevice(bed, decodeBase32(body.secret));
}

/** Enrols a second factor through the API, and lets the step pass whose code confirmed it. */
export async function enrol(bed: TestBed, as: As): Promise<Device> {
  const device = await beginEnrolment(bed, as);
  const { body } = await bed.call('POST', '/keyroom/mfa/confirmation', { as, body: { code: device.code() } });
  bed.clock.advance(30_000);
  return { ...device, recoveryCodes: body.recoveryCodes };
}

export function signInWith(bed: TestBed, mfaCode?: string, given: object = {}): Promise<Reply> {
  const body = { userName: 'administrator-1', password: testPassword, mfaCode, ...given };
  return bed.call('POST', '/sessions', { body });
}
