import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import { administrator, startKeyroom } from './support/keyroom.ts';

const run = promisify(execFile);

/** The two calls of the vendor's guide "Create an API key using a username and password", host and credentials filled in. */
async function followGuide(url: string, folder: string, flags: string[]) {
  const cookies = path.join(folder, 'cookie.txt');
  const session = await run('curl', [
    ...flags,
    ...['-i', '-X', 'POST', `${url}/api/sessions`],
    ...['-H', 'Cache-Control: no-cache', '-H', 'Content-Type: application/json', '-H', 'api-version: v1'],
    ...['-c', cookies],
    ...['-d', `{\n"userName": "${administrator.userName}",\n"password": "${administrator.password}"\n}`],
  ]);
  const requestID = /"RID":\s*"([0-9A-F]{32})"/.exec(session.stdout)?.[1] ?? '';
  const key = await run('curl', [
    ...flags,
    ...['-X', 'POST', `${url}/api/apikeys`],
    ...['-H', 'Content-Type: application/json', '-H', 'Postman-Token: 6f81da09-e5e2-421b-a38a-d5679f50608d'],
    ...['-H', 'api-version: v1', '-H', `rID: ${requestID}`, '-b', cookies],
    ...['-d', '{\n  "keyName": "First Key",\n  "description": "Created using a request ID",\n  "roleID": 1\n}'],
  ]);
  return { session: session.stdout, key: JSON.parse(key.stdout) };
}

for (const { name, env, flags, secure } of [
  { name: 'on plain http', env: {}, flags: ['-sS'], secure: false },
  {
    name: 'on https with a self-signed certificate',
    env: { KEYROOM_TLS: 'self-signed' },
    flags: ['-sS', '-k'],
    secure: true,
  },
]) {
  test(`the first key by cURL, as the vendor's guide prints it, ${name}`, async ({ proxied }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'keyroom-guide-'));
    try {
      await using keyroom = await startKeyroom({ env, proxied });
      const { session, key } = await followGuide(keyroom.url, folder, flags);

      expect(session).toMatch(/^HTTP\/\S+ 200/);
      const cookie = /^set-cookie: (.*)$/im.exec(session)?.[1] ?? '';
      expect(cookie).toMatch(/^sID=[0-9A-F]{32}; Path=\/; .*HttpOnly/);
      expect(/; Secure/.test(cookie)).toBe(secure);
      expect(key).toEqual({
        ID: 1,
        keyName: 'First Key',
        description: 'Created using a request ID',
        locale: 'en-US',
        roleID: 1,
        timeZone: 'UTC',
        active: true,
        created: expect.any(Number),
        ...(proxied ? {} : { secretCreated: expect.any(Number) }),
        unsuccessfulSignInAttempts: 0,
        secretKey: expect.stringMatching(/^1:[A-Za-z0-9+/]{43}=$/),
        serviceAccount: false,
      });
      const current = await run('curl', [
        ...flags,
        `${keyroom.url}/api/apikeys/current`,
        '-H',
        `api-secret-key: ${key.secretKey}`,
      ]);
      expect(JSON.parse(current.stdout)).toMatchObject({ ID: 1, keyName: 'First Key' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}
