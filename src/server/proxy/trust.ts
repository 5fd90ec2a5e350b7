import type { Socket } from 'node:net';
import { createSecureContext, getCACertificates, TLSSocket } from 'node:tls';
import type { buildConnector as Building } from 'undici';
import type { Limits } from './limits.ts';
import { buildConnector } from './undici.ts';

/** How the certificate of a manager is judged: by its fingerprint alone, or by who has signed it for which name until when. */
export interface Trust {
  /** SHA-256, as `AB:CD:…`. That very certificate and no other, whoever has signed it, for whichever name, even when it has run out. */
  fingerprint?: string | undefined;
  /** PEM: instead of those whom this machine trusts. */
  ca?: string | undefined;
}

/** Another certificate came than the one that was pinned. */
export class WrongCertificate extends Error {
  readonly expected: string;
  readonly found: string;

  constructor(expected: string, found: string) {
    super('Wrong certificate');
    this.name = 'WrongCertificate';
    this.expected = expected;
    this.found = found;
  }
}

function requireFingerprint(socket: Socket, expected: string): void {
  const certificate = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  const found = certificate?.fingerprint256 ?? 'none';
  if (found !== expected) throw new WrongCertificate(expected, found);
}

/** Those that Node brings, and those of this machine. */
function trustedHere(): string[] {
  return [...getCACertificates('bundled'), ...getCACertificates('system'), ...getCACertificates('extra')];
}

/** Opens connections to a manager. Nothing is sent over one before its certificate is judged. */
export function createConnector(origin: string, { fingerprint, ca }: Trust, limits: Limits): Building.connector {
  const common = { timeout: limits.connect, allowH2: false, maxCachedSessions: 0 };
  if (!origin.startsWith('https:')) return buildConnector(common);
  const tls = { ...common, minVersion: 'TLSv1.2' as const };
  if (fingerprint === undefined) {
    // Read once: with each connection it would cost as much as the connection itself.
    const secureContext = createSecureContext({ ca: ca ?? trustedHere() });
    // Said, since NODE_TLS_REJECT_UNAUTHORIZED could say otherwise.
    return buildConnector({ ...tls, secureContext, rejectUnauthorized: true });
  }
  // The fingerprint is asked for instead, below.
  const connect = buildConnector({ ...tls, rejectUnauthorized: false });
  return (options, callback) =>
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      try {
        requireFingerprint(socket, fingerprint);
      } catch (wrong) {
        socket.destroy();
        return callback(wrong as WrongCertificate, null);
      }
      callback(null, socket);
    });
}
