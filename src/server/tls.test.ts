import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCertificate, selfSignedCertificate } from './tls.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2026, 5, 1);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-tls-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('selfSignedCertificate', () => {
  it('is for this machine, for 825 days, and readable by its owner only', async () => {
    const pair = await selfSignedCertificate(folder, now);
    const certificate = new X509Certificate(pair.cert);
    expect(certificate.subjectAltName).toMatch(/DNS:localhost.*IP Address:127\.0\.0\.1, IP Address:0:0:0:0:0:0:0:1/);
    expect(certificate.validToDate.getTime() - certificate.validFromDate.getTime()).toBe(825 * day);
    expect(certificate.ca).toBe(false);
    for (const file of ['tls-certificate.pem', 'tls-key.pem']) {
      if (process.platform !== 'win32') expect(statSync(path.join(folder, file)).mode & 0o777).toBe(0o600);
    }
  });

  it('is made once and kept until its last day', async () => {
    const first = await selfSignedCertificate(folder, now);
    expect(await selfSignedCertificate(folder, now + 800 * day)).toEqual(first);
    expect(await selfSignedCertificate(folder, now + 825 * day)).not.toEqual(first);
  });

  it('is made anew when the kept key is not its own', async () => {
    const first = await selfSignedCertificate(folder, now);
    const other = await selfSignedCertificate(path.join(folder, 'other'), now);
    writeFileSync(path.join(folder, 'tls-key.pem'), other.key);
    const second = await selfSignedCertificate(folder, now);
    expect(second.cert).not.toBe(first.cert);
    expect(readFileSync(path.join(folder, 'tls-key.pem'), 'utf8')).toBe(second.key);
  });
});

describe('readCertificate', () => {
  it('reads a pair that fits', async () => {
    const pair = await selfSignedCertificate(folder, now);
    const files = { cert: path.join(folder, 'tls-certificate.pem'), key: path.join(folder, 'tls-key.pem') };
    expect(readCertificate(files)).toEqual(pair);
  });

  it('says which file is missing', () => {
    const missing = path.join(folder, 'no.pem');
    expect(() => readCertificate({ cert: missing, key: missing })).toThrow(
      `KEYROOM_TLS_CERT names ${missing}, which cannot be read: ENOENT.`,
    );
  });

  it('says that the files do not fit', () => {
    const file = path.join(folder, 'x.pem');
    writeFileSync(file, 'not a certificate');
    expect(() => readCertificate({ cert: file, key: file })).toThrow(
      'KEYROOM_TLS_CERT and KEYROOM_TLS_KEY must be a PEM certificate and the PEM key that belongs to it.',
    );
  });
});
