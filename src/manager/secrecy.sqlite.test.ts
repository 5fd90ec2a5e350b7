import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { encodeBase32, rfc4648 } from './mfa/base32.ts';
import { beginEnrolment, enrol } from './mfa/testing.ts';
import { createTestBed, testPassword } from './testing.ts';

test('no secret, password, code, session ID or request ID is in the database file or beside it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-secrecy-'));
  try {
    await using bed = await createTestBed({ location: path.join(folder, 'keyroom.db') });
    const token = (await bed.manager.setUpToken()) ?? '';
    const first = 'the first password there is';
    await bed.call('POST', '/keyroom/set-up', { body: { token, userName: 'ada', password: first } });
    const signedIn = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: first } });
    await bed.call('POST', '/sessions', { body: { userName: 'ada', password: 'a password nobody has' } });
    await bed.call('POST', '/sessions', { body: { userName: 'a password typed as a name', password: first } });
    const sID = /sID=(\w+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
    const program = await bed.app.inject({
      method: 'POST',
      url: '/rest/authentication/login/primary',
      payload: { dsCredentials: { userName: 'ada', password: first } },
    });
    const planted = await bed.signIn();
    const { key, as } = await bed.createKey();
    const renewed = await bed.call('POST', `/apikeys/${key.ID}/secretkey`, { as });
    await bed.call('GET', '/apikeys', { as });
    const device = await enrol(bed, planted.as);
    const pending = await beginEnrolment(bed, (await bed.signIn()).as);
    const codes = device.recoveryCodes.flatMap((code) => [code, code.replaceAll('-', '')]);
    const keys = [key.secretKey, renewed.body.secretKey].map((secretKey: string) => secretKey.split(':')[1] ?? '');
    const told = [token, first, testPassword, sID, program.body, signedIn.body.RID, planted.sID, planted.rID, ...keys];
    const typed = ['a password nobody has', 'a password typed as a name'];
    const raw = keys.flatMap((secret) => [
      Buffer.from(secret, 'base64'),
      Buffer.from(secret, 'base64').toString('hex'),
    ]);
    const seeds = [device.secret, pending.secret].flatMap((secret) => [
      secret,
      secret.toString('hex'),
      secret.toString('base64'),
      encodeBase32(secret, rfc4648),
    ]);
    const rawIDs = [sID, program.body, planted.sID, signedIn.body.RID, planted.rID].flatMap((id) => [
      Buffer.from(id, 'hex'),
      id.toLowerCase(),
    ]);

    const files = readdirSync(folder);
    expect(files).toContain('keyroom.db-wal');
    const bytes = Buffer.concat(files.map((file) => readFileSync(path.join(folder, file))));
    expect(bytes.includes('ada')).toBe(true);
    for (const secret of [...told, ...typed, ...raw, ...rawIDs, ...codes, ...seeds]) {
      expect(secret.length).toBeGreaterThan(10);
      expect(bytes.includes(secret), String(secret)).toBe(false);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
