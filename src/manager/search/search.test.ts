import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type Criterion, searchFilter } from '#contract/search.ts';
import { apiKeyFields, insertApiKey, searchApiKeys } from '#manager/api-keys/store.ts';
import { createTestBed, type TestBed } from '#manager/testing.ts';
import { matches } from './matches.ts';

let bed: TestBed;
beforeAll(async () => {
  bed = await createTestBed();
});
afterAll(() => bed[Symbol.asyncDispose]());

/** Few characters, so that names and patterns meet; among them all that case, width and patterns are tricky about. */
const characters = [
  'a',
  'A',
  'b',
  'ß',
  'ẞ',
  'S',
  's',
  'Σ',
  'ς',
  'σ',
  'İ',
  'i',
  'ı',
  'é',
  'e',
  '\u0301',
  'ａ',
  '％',
  '＿',
].concat(['%', '_', '\\', '[', '*', '?', ' ', '-', '鍵', 'ｶ', 'カ', '😀', '\n', "'", '"', 'ﬁ', '²', '\u200d']);
const text = fc.array(fc.constantFrom(...characters), { maxLength: 6 }).map((parts) => parts.join(''));
const name = fc
  .oneof(text, fc.string({ unit: 'grapheme', maxLength: 8 }))
  .filter((candidate) => !candidate.includes('\0'));
const smallTime = fc.integer({ min: -3, max: 12 });

const settings = fc.record({
  keyName: name,
  description: name,
  locale: fc.constantFrom('en-US' as const, 'ja-JP' as const),
  roleID: fc.integer({ min: 1, max: 3 }),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'US/Eastern'),
  active: fc.boolean(),
  expiryDate: fc.option(smallTime, { nil: undefined }),
});

const numericTest = fc.constantFrom(
  'less-than' as const,
  'less-than-or-equal' as const,
  'equal' as const,
  'greater-than-or-equal' as const,
  'greater-than' as const,
  'not-equal' as const,
);
const value = fc.integer({ min: -1, max: 12 });
const field = (...names: string[]) => fc.constantFrom(...names);
const criterion: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ kind: fc.constant('id' as const), test: numericTest, value }),
  fc.record({
    kind: fc.constant('string' as const),
    field: field('keyName', 'description', 'timeZone'),
    test: fc.constantFrom('equal' as const, 'not-equal' as const),
    value: name,
    wildcards: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('numeric' as const),
    field: field('roleID', 'unsuccessfulSignInAttempts'),
    test: numericTest,
    value,
  }),
  fc.record({ kind: fc.constant('boolean' as const), field: field('active', 'serviceAccount'), value: fc.boolean() }),
  fc.record({
    kind: fc.constant('date' as const),
    field: field('expiryDate', 'created', 'lastSignIn', 'unlockTime'),
    first: fc.option(smallTime),
    firstInclusive: fc.boolean(),
    last: fc.option(smallTime),
    lastInclusive: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('null' as const),
    field: field('expiryDate', 'lastSignIn', 'keyName', 'unlockTime'),
    value: fc.boolean(),
  }),
);

async function store(drawn: Parameters<typeof insertApiKey>[1][]): Promise<ApiKey[]> {
  await bed.db.deleteFrom('api_key').execute();
  const kept: ApiKey[] = [];
  for (const [index, key] of drawn.entries()) {
    const given = { secretHash: '', created: index - 2 };
    const inserted = await insertApiKey(bed.db, key, given).catch(() => undefined);
    if (inserted) kept.push(inserted);
  }
  return kept;
}

test('the database finds what a filter in memory finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(settings, { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(criterion, { maxLength: 2 }), { minLength: 1, maxLength: 12 }),
      async (drawn, searches) => {
        const keys = await store(drawn.map((key) => ({ ...key, keyName: key.keyName.trim() })));
        for (const searchCriteria of searches) {
          const found = await searchApiKeys(bed.db, { searchCriteria, maxItems: 5000, sortByObjectID: true });
          const expected = keys.filter((key) => searchCriteria.every((one) => matches(one, key, apiKeyFields)));
          expect(found, JSON.stringify(searchCriteria)).toEqual(expected);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a name is found by itself, whatever its characters', async () => {
  await fc.assert(
    fc.asyncProperty(settings, async (given) => {
      const drawn = { ...given, keyName: given.keyName.trim() };
      const [key] = await store([drawn]);
      const filter = {
        kind: 'string',
        field: 'keyName',
        test: 'equal',
        value: drawn.keyName,
        wildcards: false,
      } as const;
      expect(await searchApiKeys(bed.db, { searchCriteria: [filter], maxItems: 1, sortByObjectID: false })).toEqual([
        key,
      ]);
    }),
  );
});

async function searchNames(own: TestBed, filter: object): Promise<string[]> {
  const { as } = await own.signIn();
  const { status, body } = await own.call('POST', '/apikeys/search', { as, body: filter });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.apiKeys.map(({ keyName }: ApiKey) => keyName);
}

const stringTests: [criterion: object, expected: string[]][] = [
  [{ stringValue: 'ansible-prod' }, ['ansible-prod']],
  [{ stringValue: 'ANSIBLE%' }, ['ansible-prod', 'Ansible_Prod']],
  [{ stringValue: 'ansible_prod' }, ['ansible-prod', 'Ansible_Prod']],
  [{ stringValue: 'ansible_prod', stringWildcards: false }, ['Ansible_Prod']],
  [{ stringValue: '100%', stringWildcards: false }, ['100%']],
  [{ stringValue: '1%' }, ['100 percent', '100%']],
  [{ stringValue: 'a\\b' }, ['a\\b']],
  [{ stringValue: 'a\\_' }, ['a\\b']],
  [{ stringValue: 'a\\%', stringWildcards: false }, []],
  [{ stringValue: '%', stringTest: 'not-equal' }, []],
  [{ stringValue: '1%', stringTest: 'not-equal' }, ['a\\b', 'ansible-prod', 'Ansible_Prod']],
  [{ stringValue: '' }, []],
];

test.each(stringTests)('keyName %j finds %j', async (test, expected) => {
  await using own = await createTestBed();
  for (const keyName of ['ansible-prod', 'Ansible_Prod', '100%', '100 percent', 'a\\b'])
    await own.createKey({ keyName });
  expect(await searchNames(own, { searchCriteria: [{ fieldName: 'keyName', ...test }] })).toEqual(expected);
});

test.each([{}, { sortByObjectID: true }, { sortByObjectID: false }])(
  'clients page by the last ID they have seen: %j',
  async (order) => {
    await using own = await createTestBed();
    for (const keyName of ['e', 'd', 'c', 'b', 'a']) await own.createKey({ keyName });
    const page = (idValue: number) =>
      searchNames(own, { maxItems: 2, ...order, searchCriteria: [{ idValue, idTest: 'greater-than' }] });
    expect(await page(0)).toEqual(['e', 'd']);
    expect(await page(2)).toEqual(['c', 'b']);
    expect(await page(4)).toEqual(['a']);
    expect(await page(5)).toEqual([]);
  },
);

test('an unset date matches no range, not even an open one', async () => {
  await using own = await createTestBed();
  await own.createKey({ keyName: 'never' });
  await own.createKey({ keyName: 'some day', expiryDate: own.clock.now + 5 });
  const search = (given: object) => searchNames(own, { searchCriteria: [{ fieldName: 'expiryDate', ...given }] });
  expect(await search({ firstDateValue: null, lastDateValue: null })).toEqual(['some day']);
  expect(await search({ lastDateValue: own.clock.now + 5 })).toEqual(['some day']);
  expect(await search({ lastDateValue: own.clock.now + 5, lastDateInclusive: false })).toEqual([]);
  expect(await search({ nullTest: true })).toEqual(['never']);
  expect(await search({ nullTest: false })).toEqual(['some day']);
});

test.each([
  [{ fieldName: 'keyname', stringValue: 'x' }, 'searchCriteria.1.fieldName', 'unknown_field'],
  [{ fieldName: 'secret_hash', stringValue: 'x' }, 'searchCriteria.1.fieldName', 'unknown_field'],
  [{ fieldName: 'constructor', stringValue: 'x' }, 'searchCriteria.1.fieldName', 'unknown_field'],
  [{ fieldName: 'locale', choiceValue: 'en-US' }, 'searchCriteria.1.fieldName', 'unknown_field'],
  [{ fieldName: 'keyName; drop table api_key', stringValue: 'x' }, 'searchCriteria.1.fieldName', 'unknown_field'],
  [{ fieldName: 'keyName', numericValue: 1 }, 'searchCriteria.1.fieldName', 'not_allowed'],
  [{ fieldName: 'roleID', stringValue: '1' }, 'searchCriteria.1.fieldName', 'not_allowed'],
  [{ fieldName: 'created', booleanTest: true }, 'searchCriteria.1.fieldName', 'not_allowed'],
  [{ fieldName: 'keyName', stringValue: 'x', stringTest: 'like' }, 'searchCriteria.1.stringTest', 'not_allowed'],
  [{ fieldName: 'keyName', stringValue: 'x'.repeat(2001) }, 'searchCriteria.1.stringValue', 'too_long'],
  [{ fieldName: 'keyName', stringValue: '%a\0' }, 'searchCriteria.1.stringValue', 'not_allowed'],
  [{ fieldName: 'keyName', stringValue: `%${'\ufdfa'.repeat(1999)}` }, 'searchCriteria.1.stringValue', 'too_long'],
  [{}, 'searchCriteria.1.fieldName', 'required'],
])('the criterion %j is refused at %s', async (given, path, code) => {
  await using own = await createTestBed();
  const { as } = await own.signIn();
  const body = { searchCriteria: [{ idValue: 1 }, given] };
  const answer = await own.call('POST', '/apikeys/search', { as, body });
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: 'invalid', errors: [{ path, code }] });
});

test('many runs in a pattern do not take forever', () => {
  const filter = searchFilter.parse({
    searchCriteria: [{ fieldName: 'keyName', stringValue: `${'%a'.repeat(60)}%b` }],
  });
  const [criterion] = filter.searchCriteria;
  const key = { ID: 1, keyName: 'a'.repeat(254) };
  expect(criterion && matches(criterion, key, apiKeyFields)).toBe(false);
});

test('patterns are no longer together than one may be', async () => {
  await using own = await createTestBed();
  const { as } = await own.signIn();
  const search = (...values: string[]) => {
    const criterion = { fieldName: 'description', stringTest: 'not-equal' };
    const body = { searchCriteria: values.map((stringValue) => ({ ...criterion, stringValue })) };
    return own.call('POST', '/apikeys/search', { as, body });
  };
  expect((await search(`%${'a'.repeat(1000)}`, `%${'a'.repeat(998)}`, 'a'.repeat(2000))).status).toBe(200);
  const { status, body } = await search(`%${'a'.repeat(1000)}`, `%${'a'.repeat(999)}`);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([{ path: 'searchCriteria.1.stringValue', code: 'too_long' }]);
});
