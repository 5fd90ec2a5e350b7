import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestBed, roles, type TestBed } from '#manager/testing.ts';
import { findExpiryFault } from './rules.ts';

const day = 24 * 60 * 60_000;

async function limitLifetime(bed: TestBed, value: string): Promise<void> {
  const { as } = await bed.signIn();
  const body = { keyroomApiKeyLifetimeMax: { value } };
  expect((await bed.call('POST', '/keyroom/settings', { as, body })).status).toBe(200);
}

test('a key is refused from the very millisecond on in which it is older than allowed, whatever its expiry date', async () => {
  await using bed = await createTestBed();
  const { key, as } = await bed.createKey({ expiryDate: bed.clock.now + 100 * day });
  await limitLifetime(bed, '30 Days');
  bed.clock.now = key.created + 30 * day - 1;
  expect((await bed.call('GET', '/apikeys/current', { as })).status).toBe(200);
  bed.clock.advance(1);
  const { status, body } = await bed.call('GET', '/apikeys/current', { as });
  expect({ status, message: body.message }).toEqual({
    status: 401,
    message: 'The API key is not accepted. Check its secret key, or ask an administrator.',
  });
  const events = bed.db.selectFrom('system_event').select('description').where('event', '=', 'api_key_refused');
  expect(await events.execute()).toEqual([
    { description: `A call with the API key ${key.ID} was refused: older than allowed.` },
  ]);
});

test('the limit binds keys that exist on the very next call after it is set, and lets them go when it is lifted', async () => {
  await using bed = await createTestBed();
  const { as } = await bed.createKey();
  bed.clock.advance(8 * day);
  const status = async () => (await bed.call('GET', '/apikeys/current', { as })).status;
  expect(await status()).toBe(200);
  await limitLifetime(bed, '1 Week');
  expect(await status()).toBe(401);
  await limitLifetime(bed, 'No Limit');
  expect(await status()).toBe(200);
});

test('the end of its lifetime is in every answer about a key, while there is a limit', async () => {
  await using bed = await createTestBed();
  const { key, as: program } = await bed.createKey();
  const { as } = await bed.signIn();
  const path = `/apikeys/${key.ID}`;
  const ends = async () => {
    const [one] = (await bed.call('GET', '/apikeys', { as })).body.apiKeys;
    const [found] = (await bed.call('POST', '/apikeys/search', { as, body: {} })).body.apiKeys;
    const { body: described } = await bed.call('GET', path, { as });
    const { body: changed } = await bed.call('POST', path, { as, body: { description: `${Math.random()}` } });
    const { body: itself } = await bed.call('GET', '/apikeys/current', { as: program });
    return [one, found, described, changed, itself].map(({ lifetimeEnd }) => lifetimeEnd);
  };
  expect(await ends()).toEqual(Array(5).fill(undefined));
  await limitLifetime(bed, '90 Days');
  expect(await ends()).toEqual(Array(5).fill(key.created + 90 * day));
  await limitLifetime(bed, '10 Days');
  expect(await ends()).toEqual(Array(5).fill(key.created + 10 * day));
});

test.each([{}, { expiryDate: null }, { expiryDate: 0 }])(
  'a key created with %j lives as long as it may',
  async (given) => {
    await using bed = await createTestBed();
    await limitLifetime(bed, '30 Days');
    const { key } = await bed.createKey(given);
    expect(key).toMatchObject({ expiryDate: bed.clock.now + 30 * day, lifetimeEnd: bed.clock.now + 30 * day });
  },
);

test('an expiry date beyond the lifetime is refused at its field, with the latest there may be', async () => {
  await using bed = await createTestBed();
  await limitLifetime(bed, '30 Days');
  const { as } = await bed.signIn();
  const latest = bed.clock.now + 30 * day;
  const create = (expiryDate: number) =>
    bed.call('POST', '/apikeys', { as, body: { keyName: `until ${expiryDate}`, roleID: roles.auditor, expiryDate } });
  const { status, body } = await create(latest + 1);
  expect({ status, errors: body.errors }).toEqual({
    status: 400,
    errors: [
      {
        path: 'expiryDate',
        code: 'lifetime_exceeded',
        message: `The expiry date is later than this API key may live. The latest is 2026-03-31T12:00:00Z (${latest}).`,
        limit: latest,
      },
    ],
  });
  const { body: created } = await create(latest);
  const modified = await bed.call('POST', `/apikeys/${created.ID}`, { as, body: { expiryDate: latest + 1 } });
  expect(modified.body.errors[0].code).toBe('lifetime_exceeded');
});

test('an expiry date later than the limit stays while it is sent as it is, and without one a key lives as long as it may', async () => {
  await using bed = await createTestBed();
  const later = bed.clock.now + 100 * day;
  const { key } = await bed.createKey({ expiryDate: later });
  const { key: endless } = await bed.createKey();
  await limitLifetime(bed, '30 Days');
  const { as } = await bed.signIn();
  const change = async (id: number, body: object) => (await bed.call('POST', `/apikeys/${id}`, { as, body })).body;
  expect((await change(key.ID, { description: 'a', expiryDate: later })).expiryDate).toBe(later);
  expect((await change(key.ID, { expiryDate: null })).expiryDate).toBe(key.created + 30 * day);
  expect((await change(endless.ID, { description: 'b', expiryDate: null })).expiryDate).toBeUndefined();
});

test('a key that is older than allowed can still be renamed and be given a new secret key, which does not let it in', async () => {
  await using bed = await createTestBed();
  const { key } = await bed.createKey();
  await limitLifetime(bed, '30 Days');
  bed.clock.advance(31 * day);
  const { as } = await bed.signIn();
  const path = `/apikeys/${key.ID}`;
  expect((await bed.call('POST', path, { as, body: { keyName: 'Old' } })).body.keyName).toBe('Old');
  const expiring = await bed.call('POST', path, { as, body: { expiryDate: bed.clock.now + day } });
  expect(expiring.body.errors[0]).toMatchObject({ code: 'lifetime_exceeded', limit: key.created + 30 * day });
  const { body } = await bed.call('POST', `${path}/secretkey`, { as });
  const again = await bed.call('GET', '/apikeys/current', { as: { 'api-secret-key': body.secretKey } });
  expect(again.status).toBe(401);
});

test('how long keys may live is told to everybody who calls, and no more is proposed than is allowed', async () => {
  await using bed = await createTestBed();
  const roleID = await bed.addRole({ name: 'Nothing', rights: {} });
  const { as } = await bed.signIn(roleID);
  const lifetime = async () => (await bed.call('GET', '/keyroom/api-key-lifetime', { as })).body;
  expect(await lifetime()).toEqual({ proposed: 90 * day });
  await limitLifetime(bed, '365 Days');
  expect(await lifetime()).toEqual({ maximum: 365 * day, proposed: 90 * day });
  await limitLifetime(bed, '1 Week');
  expect(await lifetime()).toEqual({ maximum: 7 * day, proposed: 7 * day });
  expect((await bed.call('GET', '/keyroom/api-key-lifetime')).status).toBe(401);
});

test('a new expiry date is taken exactly while it lies ahead and within the lifetime', () => {
  const moment = fc.integer({ min: 0, max: 1_000 });
  fc.assert(
    fc.property(moment, fc.option(moment, { nil: undefined }), moment, (expiryDate, lifetimeEnd, now) => {
      const fault = findExpiryFault(expiryDate, { lifetimeEnd, now });
      const fits = expiryDate > now && (lifetimeEnd === undefined || expiryDate <= lifetimeEnd);
      expect(fault === undefined).toBe(fits);
      const outlived =
        lifetimeEnd !== undefined && (lifetimeEnd <= now || (expiryDate > now && expiryDate > lifetimeEnd));
      if (fault) expect(fault.code).toBe(outlived ? 'lifetime_exceeded' : 'expiry_in_past');
    }),
  );
});
