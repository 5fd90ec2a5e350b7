import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inThatOrder } from '#console/lib/rowsByName.ts';
import { withoutSecrets } from '#console/lib/withoutSecrets.ts';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState } from './apiKeyState.ts';
import { type ApiKeyFilter, filterApiKeys, isFiltering, noFilter, toFilter } from './filterApiKeys.ts';
import { keysByName } from './keysByName.ts';
import { withMark } from './rotationMark.ts';
import { findPairs } from './rotationPairs.ts';

const listed = (keys: readonly ApiKey[]) => inThatOrder(keys.map(keysByName.entryOf), 'en-US');
const everything = toFilter(noFilter);
const day = 86_400_000;

const moment = {
  stateOf: (key: ApiKey) => apiKeyState(key, sampleNow),
  now: sampleNow,
  zone: 'Europe/Berlin',
  receipts: new Map([[119, sampleNow - day]]),
  pairs: undefined,
};

const keys = [
  anApiKey({ ID: 8, keyName: 'ci-deploy', description: 'Pipeline “platform”', lastSignIn: sampleNow }),
  anApiKey({ ID: 31, keyName: 'Ansible-Prod', description: '', active: false, roleID: 2, timeZone: 'US/Eastern' }),
  anApiKey({
    ID: 119,
    keyName: 'dr-site-tokyo',
    description: 'ＤＲ用 ｻｲﾄ',
    expiryDate: sampleNow + day,
    locale: 'ja-JP',
  }),
];

function names(filter: Partial<ApiKeyFilter>): string[] {
  return filterApiKeys(listed(keys), { ...everything, ...filter }, moment).map((key) => key.keyName);
}

test.each([
  ['deploy', ['ci-deploy']],
  ['ANSIBLE', ['Ansible-Prod']],
  ['platform', ['ci-deploy']],
  ['119', ['dr-site-tokyo']],
  ['ｃｉ－ｄｅｐｌｏｙ', ['ci-deploy']],
  ['dr用', ['dr-site-tokyo']],
  ['サイト', ['dr-site-tokyo']],
  ['tokyo dr', ['dr-site-tokyo']],
  ['tokyo　サイト', ['dr-site-tokyo']],
  ['tokyo ansible', []],
  ['.*', []],
  ['   ', ['ci-deploy', 'Ansible-Prod', 'dr-site-tokyo']],
])('“%s” finds %j', (text, found) => {
  expect(names({ text })).toEqual(found);
});

test('a word is not found across two fields', () => {
  expect(names({ text: 'deploypipeline' })).toEqual([]);
});

test('states add up, and narrow down what the text finds', () => {
  expect(names({ states: ['lockedOut', 'expiresSoon'] })).toEqual(['Ansible-Prod', 'dr-site-tokyo']);
  expect(names({ states: ['lockedOut'], text: 'tokyo' })).toEqual([]);
});

test('a key passes with any of the roles, languages and zones that are chosen', () => {
  expect(names({ roles: [2] })).toEqual(['Ansible-Prod']);
  expect(names({ roles: [2, 1] })).toHaveLength(3);
  expect(names({ languages: ['ja-JP'] })).toEqual(['dr-site-tokyo']);
  expect(names({ timeZones: ['US/Eastern', 'Europe/Rome'] })).toEqual(['Ansible-Prod']);
  expect(names({ timeZones: ['Asia/Tokyo'], languages: ['en-US'] })).toEqual(['ci-deploy']);
});

test('a key passes when it ends, and has signed in, in any of the windows that are chosen', () => {
  expect(names({ lastSignIn: ['never'] })).toEqual(['Ansible-Prod', 'dr-site-tokyo']);
  expect(names({ lastSignIn: ['never', 'today'] })).toHaveLength(3);
  expect(names({ expires: ['within7'] })).toEqual(['dr-site-tokyo']);
  expect(names({ expires: ['never', 'expired'] })).toEqual(['ci-deploy', 'Ansible-Prod']);
  expect(names({ expires: ['within7'], lastSignIn: ['today'] })).toEqual([]);
});

test('every test leaves out on its own what all of them together leave out', () => {
  const list = <Value>(...values: Value[]) => fc.subarray(values);
  const filters = fc.record({
    text: fc.constantFrom('', 'e', 'prod'),
    states: list('active' as const, 'lockedOut' as const),
    roles: list(1, 2),
    expires: list('within7' as const, 'never' as const),
    lastSignIn: list('today' as const, 'never' as const),
    languages: list('en-US' as const),
    timeZones: list('Asia/Tokyo'),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      const each = Object.entries(filter).map(([name, value]) => names({ [name]: value }));
      const all = names({}).filter((name) => each.every((passed) => passed.includes(name)));
      expect(names(filter)).toEqual(all);
    }),
  );
});

test('blank text filters nothing', () => {
  expect(isFiltering({ ...everything, text: ' 　' })).toBe(false);
  expect(isFiltering({ ...everything, text: 'x' })).toBe(true);
});

test('any part of a name finds its key, in any case', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(name, fc.nat(), fc.nat(), (keyName, from, length) => {
      const part = keyName.slice(from % keyName.length, (from % keyName.length) + 1 + length);
      fc.pre(part.isWellFormed() && part.normalize('NFKC') === part && keyName.normalize('NFKC') === keyName);
      fc.pre(part.toLowerCase() === part || part.length === keyName.length);
      const key = anApiKey({ keyName });
      fc.pre(keyName.toLowerCase().includes(part.toLowerCase()));
      expect(filterApiKeys(listed([key]), { ...everything, text: part }, moment)).toEqual([key]);
    }),
  );
});

test('a secret key is cut down to its ID, alone or within a header', () => {
  const secret = fc
    .tuple(fc.integer({ min: 1, max: 2 ** 31 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
    .map(([id, bytes]) => ({ id, random: bytes.toBase64() }));
  fc.assert(
    fc.property(secret, ({ id, random }) => {
      expect(withoutSecrets(`${id}:${random}`)).toBe(String(id));
      expect(withoutSecrets(`api-secret-key: ${id}:${random}`)).toBe(`api-secret-key: ${id}`);
      expect(withoutSecrets(`${id}:${encodeURIComponent(random)}`)).toBe(String(id));
    }),
  );
});

test('what is not a secret key is left as it is', () => {
  for (const text of ['', 'ci-deploy', '12:30', 'team:platform', 'http://localhost:4119/api', '8:short']) {
    expect(withoutSecrets(text)).toBe(text);
  }
});

test('a secret key that nobody has used since it was handed over is found, whoever knows of it', () => {
  const secretCreated = sampleNow - day;
  const handedOver = [
    anApiKey({ ID: 1, keyName: 'told unused', secretCreated }),
    anApiKey({ ID: 2, keyName: 'told used', secretCreated, secretFirstUsed: sampleNow }),
    anApiKey({ ID: 119, keyName: 'kept here' }),
    anApiKey({ ID: 3, keyName: 'unknown' }),
  ];
  const filter = { ...everything, lastSignIn: ['notSinceHandover' as const] };
  const found = filterApiKeys(listed(handedOver), filter, moment);
  expect(found.map(({ keyName }) => keyName)).toEqual(['told unused', 'kept here']);
});

test('the keys of a rotation are found, those that go and those that come', () => {
  const rotating = [
    anApiKey({ ID: 3, keyName: 'alone' }),
    anApiKey({ ID: 8, keyName: 'goes' }),
    anApiKey({ ID: 61, keyName: 'comes', description: withMark('', 8) }),
    anApiKey({ ID: 62, keyName: 'came', description: withMark('', 5) }),
  ];
  const found = (...rotation: ApiKeyFilter['rotation']) =>
    filterApiKeys(listed(rotating), { ...everything, rotation }, { ...moment, pairs: findPairs(rotating) }).map(
      ({ keyName }) => keyName,
    );
  expect(found('old')).toEqual(['goes']);
  expect(found('new')).toEqual(['comes', 'came']);
  expect(found('old', 'new')).toEqual(['goes', 'comes', 'came']);
});
