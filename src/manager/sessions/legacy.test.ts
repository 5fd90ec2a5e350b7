import { expect, test } from 'vitest';
import { createTestBed, roles, type TestBed, testPassword } from '#manager/testing.ts';

async function login(bed: TestBed, dsCredentials: object, path = 'login/primary') {
  const url = `/rest/authentication/${path}`;
  return bed.app.inject({ method: 'POST', url, payload: { dsCredentials } });
}

function logout(bed: TestBed, query: string) {
  return bed.app.inject({ method: 'DELETE', url: `/rest/authentication/logout${query}` });
}

async function status(bed: TestBed, as: Record<string, string>): Promise<number> {
  return (await bed.call('GET', '/apikeys', { as })).status;
}

test('a program signs in, calls with the bare session ID, and signs out', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  const answer = await login(bed, { password: testPassword, userName: 'ada' });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toMatch(/^[0-9A-F]{32}$/);
  const cookie = `sID=${answer.body}`;
  expect(await status(bed, { cookie })).toBe(200);
  const created = await bed.call('POST', '/apikeys', { as: { cookie }, body: { keyName: 'k', roleID: 1 } });
  expect(created.status).toBe(200);
  const left = await logout(bed, `?sID=${answer.body}`);
  expect({ status: left.statusCode, body: left.body }).toEqual({ status: 200, body: '' });
  expect(await status(bed, { cookie })).toBe(401);
  expect((await logout(bed, `?sID=${answer.body}`)).statusCode).toBe(200);
});

test('a program that names a tenant is in the one there is', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  for (const path of ['login', 'login/primary']) {
    const answer = await login(bed, { tenantName: 'acme', userName: 'ADA', password: testPassword }, path);
    expect(await status(bed, { cookie: `sID=${answer.body}` })).toBe(200);
  }
});

test('a program’s session with a wrong request ID is refused, and a browser’s still needs its own', async () => {
  await using bed = await createTestBed();
  const browser = await bed.signIn();
  await bed.addAdministrator('ada');
  const { body: sID } = await login(bed, { userName: 'ada', password: testPassword });
  expect(await status(bed, { cookie: `sID=${sID}`, rid: browser.rID })).toBe(401);
  expect(await status(bed, { cookie: `sID=${browser.sID}` })).toBe(401);
});

test('refusals are those of the API, and are counted like its own', async () => {
  await using bed = await createTestBed();
  await bed.addAdministrator('ada');
  const answers = [
    await login(bed, { userName: 'ada', password: 'wrong' }),
    await login(bed, { userName: 'ada' }),
    await bed.app.inject({ method: 'POST', url: '/rest/authentication/login/primary', payload: {} }),
    await logout(bed, ''),
    await logout(bed, '?sID=1&sID=2'),
    await bed.app.inject({ method: 'GET', url: '/rest/authentication/login/primary' }),
    await bed.app.inject({ method: 'GET', url: '/rest/nothing' }),
  ];
  expect(answers.map((answer) => `${answer.statusCode} ${answer.json().code}`)).toEqual([
    '401 sign_in_failed',
    '400 invalid',
    '400 invalid',
    '400 invalid',
    '400 invalid',
    '405 method_not_allowed',
    '404 not_found',
  ]);
  for (let attempt = 0; attempt < 4; attempt += 1) await login(bed, { userName: 'ada', password: 'wrong' });
  const late = await bed.call('POST', '/sessions', { body: { userName: 'ada', password: testPassword } });
  expect(late.status).toBe(401);
});

test('a session ID that is none ends nothing', async () => {
  await using bed = await createTestBed();
  const { as, sID } = await bed.signIn(roles.readOnly);
  for (const query of ['?sID=', '?sID=x', `?sID=${'0'.repeat(32)}`, `?sID=${sID.toLowerCase()}`]) {
    expect((await logout(bed, query)).statusCode).toBe(200);
  }
  expect(await status(bed, as)).toBe(200);
});
