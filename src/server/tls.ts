import { createPrivateKey, X509Certificate } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { createSecureContext } from 'node:tls';
import { ConfigError } from './config.ts';

/** As PEM. */
export interface Certificate {
  cert: string;
  key: string;
}

const day = 24 * 60 * 60 * 1000;
/** The longest that every browser accepts of a certificate that a person has trusted by hand. */
const lifetime = 825 * day;

function hostNames(): string[] {
  return [...new Set(['localhost', hostname()])].filter((name) => /^[A-Za-z0-9.-]+$/.test(name));
}

function writePrivately(file: string, text: string): void {
  const draft = `${file}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** Reads a kept pair; undefined when there is none, when it does not fit together, or from its last day on. */
function readPair(certFile: string, keyFile: string, now: number): Certificate | undefined {
  try {
    const pair = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    const certificate = new X509Certificate(pair.cert);
    const fits = certificate.checkPrivateKey(createPrivateKey(pair.key));
    return fits && certificate.validToDate.getTime() > now + day ? pair : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The certificate that Keyroom signs for itself: for this machine's names, made once and kept in the data folder,
 * so that a browser that was told to trust it goes on doing so. Made anew when it has run out.
 */
export async function selfSignedCertificate(folder: string, now: number): Promise<Certificate> {
  const certFile = path.join(folder, 'tls-certificate.pem');
  const keyFile = path.join(folder, 'tls-key.pem');
  const kept = readPair(certFile, keyFile, now);
  if (kept) return kept;
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: 'Keyroom' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // An hour of grace for clients whose clock is behind.
    notBeforeDate: new Date(now - day / 24),
    notAfterDate: new Date(now - day / 24 + lifetime),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...hostNames().map((value) => ({ type: 2 as const, value })),
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writePrivately(keyFile, made.private);
  writePrivately(certFile, made.cert);
  return { cert: made.cert, key: made.private };
}

/** Reads the pair that the settings name. Throws a `ConfigError` that says what is wrong with it. */
export function readCertificate(files: Certificate): Certificate {
  const read = (file: string, setting: string): string => {
    try {
      return readFileSync(file, 'utf8');
    } catch (error) {
      throw new ConfigError([
        `${setting} names ${file}, which cannot be read: ${(error as NodeJS.ErrnoException).code}.`,
      ]);
    }
  };
  const pair = { cert: read(files.cert, 'KEYROOM_TLS_CERT'), key: read(files.key, 'KEYROOM_TLS_KEY') };
  try {
    createSecureContext(pair);
  } catch {
    throw new ConfigError([
      'KEYROOM_TLS_CERT and KEYROOM_TLS_KEY must be a PEM certificate and the PEM key that belongs to it.',
    ]);
  }
  return pair;
}
