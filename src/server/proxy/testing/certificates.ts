import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { generate } from 'selfsigned';
import type { Certificate } from '#server/tls.ts';

/** A certificate with what there is to say of it. */
export interface TestCertificate extends Certificate {
  /** SHA-256, in capitals with colons. */
  fingerprint: string;
}

export interface CertificateWishes {
  /** Host names and addresses that it is for. */
  names?: readonly string[];
  notBefore?: number;
  notAfter?: number;
  /** Who signs it; itself where absent. */
  issuer?: Certificate;
  /** It may sign others. */
  authority?: boolean;
}

const day = 24 * 60 * 60 * 1000;

/** A certificate as a test needs one: for a name, until a moment, signed by somebody. */
export async function makeCertificate({
  names = ['localhost', '127.0.0.1', '::1'],
  notBefore = Date.now() - day,
  notAfter = Date.now() + day,
  issuer,
  authority = false,
}: CertificateWishes = {}): Promise<TestCertificate> {
  const altNames = names.map((name) =>
    isIP(name) ? { type: 7 as const, ip: name } : { type: 2 as const, value: name },
  );
  const made = await generate([{ name: 'commonName', value: authority ? 'Test authority' : 'Test manager' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(notBefore),
    notAfterDate: new Date(notAfter),
    ...(issuer ? { ca: issuer } : {}),
    extensions: [
      { name: 'basicConstraints', cA: authority, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: authority, critical: true },
      ...(authority ? [] : [{ name: 'extKeyUsage' as const, serverAuth: true }]),
      { name: 'subjectAltName', altNames },
    ],
  });
  const fingerprint = new X509Certificate(made.cert).fingerprint256;
  return { cert: made.cert, key: made.private, fingerprint };
}
