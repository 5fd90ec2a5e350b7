import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeCertificate, type TestCertificate } from './testing/certificates.ts';
import { standInFront } from './testing/inFront.ts';
import { says, startPeer } from './testing/peer.ts';

const day = 24 * 60 * 60 * 1000;
const headers = { 'api-secret-key': `8:${'A'.repeat(43)}=` };

let authority: TestCertificate;
let other: TestCertificate;
let alone: TestCertificate;

beforeAll(async () => {
  authority = await makeCertificate({ authority: true });
  other = await makeCertificate({ authority: true });
  alone = await makeCertificate();
});

afterEach(() => vi.unstubAllEnvs());

interface Trust {
  ca?: string;
  fingerprint?: string;
}

/** What a call is answered, and how many calls the manager with that certificate heard of. */
async function ask(certificate: TestCertificate, { ca, fingerprint }: Trust = {}) {
  await using manager = await startPeer({ certificate, behaviour: says({ apiKeys: [] }) });
  const limits = { connect: 5000 };
  await using keyroom = await standInFront({ managers: [{ origin: manager.url, fingerprint }], ca, limits });
  const response = await fetch(`${keyroom.url}/api/apikeys`, { headers });
  return {
    status: response.status,
    body: (await response.json()) as { code?: string; message: string },
    heard: manager.requests().length,
  };
}

const refused = { status: 502, body: { code: 'manager_certificate' }, heard: 0 };
const letIn = { status: 200, body: { apiKeys: [] }, heard: 1 };

describe('a certificate that nobody has vouched for', () => {
  it('is refused', async () => {
    expect(await ask(alone)).toMatchObject(refused);
  });

  it('is refused even where Node was told to ignore certificates', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    expect(await ask(alone)).toMatchObject(refused);
    expect(await ask(alone, { ca: authority.cert })).toMatchObject(refused);
    expect(await ask(alone, { fingerprint: other.fingerprint })).toMatchObject(refused);
  });
});

describe('a certificate that an authority of ours has signed', () => {
  it('is taken', async () => {
    expect(await ask(await makeCertificate({ issuer: authority }), { ca: authority.cert })).toEqual(letIn);
    expect(await ask(alone, { ca: alone.cert })).toEqual(letIn);
    expect(await ask(await makeCertificate({ issuer: authority }), { ca: `${alone.cert}\n${authority.cert}` })).toEqual(
      letIn,
    );
  });

  it.each([
    ['of another authority', () => makeCertificate({ issuer: other })],
    ['for another name', () => makeCertificate({ issuer: authority, names: ['manager.example'] })],
    ['for all names of a domain', () => makeCertificate({ issuer: authority, names: ['*.0.0.1'] })],
    ['that has run out', () => makeCertificate({ issuer: authority, notAfter: Date.now() - 1000 })],
    ['that is not good yet', () => makeCertificate({ issuer: authority, notBefore: Date.now() + day / 2 })],
    ['of somebody who may sign nothing', () => makeCertificate({ issuer: alone })],
  ])('is refused where it is one %s', async (_what, make) => {
    const answer = await ask(await make(), { ca: authority.cert });
    expect(answer).toMatchObject(refused);
    expect(answer.body.message).toMatch(/\.$/);
  });
});

describe('a certificate that is known by its fingerprint', () => {
  it('is taken, whoever signed it, for whatever name and time', async () => {
    const odd = await makeCertificate({ issuer: other, names: ['manager.example'], notAfter: Date.now() - 1000 });
    for (const certificate of [alone, odd]) {
      const { fingerprint } = certificate;
      expect(await ask(certificate, { fingerprint })).toEqual(letIn);
    }
  });

  it('is refused where another comes, and both are named', async () => {
    const signed = await makeCertificate({ issuer: authority });
    // Not even the authority's own stands for what it has signed.
    for (const fingerprint of [alone.fingerprint, authority.fingerprint]) {
      const answer = await ask(signed, { fingerprint });
      expect(answer).toMatchObject(refused);
      expect(answer.body.message).toContain(fingerprint);
      expect(answer.body.message).toContain(signed.fingerprint);
    }
  });
});

describe('a manager that does not speak TLS where it should, or the other way round', () => {
  it('is named', async () => {
    await using plain = await startPeer({ behaviour: says({}) });
    await using secured = await startPeer({ behaviour: says({}), certificate: alone });
    for (const origin of [plain.url.replace('http:', 'https:'), secured.url.replace('https:', 'http:')]) {
      await using keyroom = await standInFront({ managers: [{ origin }] });
      const response = await fetch(`${keyroom.url}/api/apikeys`, { headers });
      expect([response.status, ((await response.json()) as { message: string }).message]).toEqual([
        502,
        expect.stringMatching(/\.$/),
      ]);
    }
    expect([...plain.requests(), ...secured.requests()]).toEqual([]);
  });
});

describe('a manager that comes back with another certificate', () => {
  it('is refused until it shows the one that is known', async () => {
    let manager = await startPeer({ certificate: alone, behaviour: says({ apiKeys: [] }) });
    const { url, port } = manager;
    await using keyroom = await standInFront({ managers: [{ origin: url, fingerprint: alone.fingerprint }] });
    const status = async () => (await fetch(`${keyroom.url}/api/apikeys`, { headers })).status;
    expect(await status()).toBe(200);
    for (const [certificate, expected] of [
      [other, 502],
      [alone, 200],
    ] as const) {
      await manager[Symbol.asyncDispose]();
      manager = await startPeer({ certificate, port, behaviour: says({ apiKeys: [] }) });
      expect(await status()).toBe(expected);
      if (expected === 502) expect(manager.requests()).toEqual([]);
    }
    await manager[Symbol.asyncDispose]();
  });
});
