import { ManagerError } from '#manager/errors.ts';
import { WrongCertificate } from './trust.ts';
import { HTTPParserError } from './undici.ts';

/** The call took longer as a whole than any may. */
export class TooLate extends Error {
  readonly code = 'TOO_LATE';
}

/** What the connection itself says, in words. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'its name cannot be looked up at the moment',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
  ETIMEDOUT: 'nothing answers there',
  UND_ERR_CONNECT_TIMEOUT: 'nothing answers there',
};

const lost = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED']);

const late = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'TOO_LATE']);

const certificateFaults: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has run out',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'who has signed it is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'who has signed it is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'who has signed it is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'who has signed it is not trusted here',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another name',
};

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  // Of several addresses that were tried, the last says what is the matter.
  if (error instanceof AggregateError && code === undefined) return codeOf(error.errors.at(-1));
  return typeof code === 'string' ? code : '';
}

/** Whether the connection broke before the answer began, so that a call that changes nothing can be made again. */
export function isLost(error: unknown): boolean {
  return lost.has(codeOf(error));
}

/** Whether nothing can have been sent yet. */
function isBefore(error: unknown): boolean {
  const code = codeOf(error);
  return (
    error instanceof WrongCertificate || code in reasons || code in certificateFaults || code.startsWith('ERR_SSL')
  );
}

export interface Asked {
  /** Host and port. */
  address: string;
  /** Whether it changes something. */
  changes: boolean;
}

/** For a call whose fate nobody knows. */
const doubt = ' It may have carried out the change: look before you try again.';

export function unexpected({ address, changes }: Asked, what: string): ManagerError {
  const doubted = changes ? doubt : '';
  return new ManagerError('manager_unexpected', `${address} ${what}: it is no manager, or not well.${doubted}`);
}

function describe(error: unknown, asked: Asked): ManagerError | undefined {
  const { address, changes } = asked;
  const code = codeOf(error);
  const doubted = changes && !isBefore(error) ? doubt : '';
  if (error instanceof WrongCertificate) {
    return new ManagerError(
      'manager_certificate',
      `The certificate of ${address} is not the expected one. Expected: ${error.expected}. Found: ${error.found}. ` +
        'If it was renewed, set KEYROOM_MANAGER_FINGERPRINT anew.',
    );
  }
  if (code in certificateFaults || /CERT|CRL|SIGNATURE/.test(code)) {
    return new ManagerError(
      'manager_certificate',
      `The certificate of ${address} is not trusted: ${certificateFaults[code] ?? code}. ` +
        'Set KEYROOM_MANAGER_CA or KEYROOM_MANAGER_FINGERPRINT to trust it.',
    );
  }
  if (late.has(code)) return new ManagerError('manager_timeout', `${address} took too long to answer.${doubted}`);
  if (code in reasons) {
    return new ManagerError('manager_unreachable', `${address} cannot be reached: ${reasons[code]}.`);
  }
  if (lost.has(code)) {
    return new ManagerError('manager_unreachable', `${address} broke the connection off.${doubted}`);
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return unexpected(asked, 'answered with too much');
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return unexpected(asked, 'answered with too many headers');
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) return unexpected(asked, 'does not speak TLS as it should');
  if (error instanceof HTTPParserError || code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH') {
    return unexpected(asked, 'did not answer in HTTP');
  }
  // Whatever else the system has to say of a connection.
  if (error instanceof Error && 'syscall' in error) {
    return new ManagerError('manager_unreachable', `${address} cannot be reached: ${code}.`);
  }
  return undefined;
}

/** What went wrong between here and the manager, as a refusal. A fault of our own stays what it is. */
export function toTrouble(error: unknown, asked: Asked): unknown {
  return describe(error, asked) ?? error;
}
