import { codeProof, mfaEndpoints, mfaEnrolment, mfaState, passwordProof, recoveryCodes } from '#contract/mfa.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const password = { password: 'correct horse battery staple' };
const codes = { recoveryCodes: ['7Q2MKD-0ZTX4C-H9WVEA-51RNJG', 'B8S3YF-6PKM2T-XC0D9H-QZ47WV'] };

export const mfaChapter = chapter({
  title: 'Second factor',
  description:
    'The code of an authenticator app that is asked for at sign-in after the password: six digits, anew every 30 seconds (RFC 6238). Each code signs in once. Five wrong codes in a row lock the second factor for as long as wrong passwords lock a user out. All of it is about the administrator who calls.',
  endpoints: mfaEndpoints,
  operations: {
    describe: {
      id: 'describeSecondFactor',
      summary: 'Describe the second factor',
      example: { answer: { mfaType: 'local-totp', recoveryCodesLeft: 9 } },
    },
    enrol: {
      id: 'enrolSecondFactor',
      summary: 'Begin to enrol',
      description:
        'Answers a new secret for an authenticator app. Nothing is asked for at sign-in until a code confirms it, within 15 minutes. Wrong passwords count like those of sign-ins.',
      codes: ['mfa_enrolled'],
      example: {
        body: password,
        answer: {
          secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
          uri: 'otpauth://totp/Keyroom:admin?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Keyroom&algorithm=SHA1&digits=6&period=30',
        },
      },
    },
    confirm: {
      id: 'confirmSecondFactor',
      summary: 'Switch it on',
      description: 'The other sessions of the administrator end. The recovery codes are answered this once.',
      codes: ['mfa_enrolled'],
      example: { body: { code: '492039' }, answer: codes },
    },
    renewRecoveryCodes: {
      id: 'renewRecoveryCodes',
      summary: 'Renew the recovery codes',
      description: 'Ten new ones, answered this once; those there were are void.',
      codes: ['not_found'],
      example: { body: password, answer: codes },
    },
    switchOff: {
      id: 'switchSecondFactorOff',
      summary: 'Switch it off',
      description: 'The secret and the recovery codes are forgotten. Sessions stay.',
      example: { body: password, answer: { mfaType: 'none' } },
    },
  },
  schemas: [
    requestSchema('PasswordProof', passwordProof, {
      description: 'The password of whoever calls, once more.',
      fields: { password: 'The own password.' },
    }),
    requestSchema('CodeProof', codeProof, {
      description: 'A code of the app that is being enrolled.',
      fields: { code: 'Six digits, however they are spaced.' },
    }),
    answerSchema('SecondFactor', mfaState, {
      description: 'The second factor of whoever calls.',
      fields: {
        mfaType: '`local-totp`: a code is asked for at sign-in.',
        recoveryCodesLeft: 'How many recovery codes have not been used. Absent without a second factor.',
      },
    }),
    answerSchema('SecondFactorEnrolment', mfaEnrolment, {
      description: 'A second factor that is not confirmed yet.',
      fields: { secret: 'Base32, for typing.', uri: 'The same for a QR code: `otpauth://totp/…`.' },
    }),
    answerSchema('RecoveryCodes', recoveryCodes, {
      description: 'Codes for the day when the device is lost.',
      fields: { recoveryCodes: 'Each signs in once, in `mfaCode`. Case, spaces and hyphens do not matter.' },
    }),
  ],
});
