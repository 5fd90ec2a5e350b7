import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortByName } from '#console/lib/sortRows.ts';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { apiKeyState } from './apiKeyState.ts';
import { sortApiKeys } from './sortApiKeys.ts';

const day = 86_400_000;
const roleNames = new Map([
  [1, 'Full Access'],
  [2, 'Auditor'],
]);

const keys = [
  anApiKey({ ID: 3, keyName: 'key-10', roleID: 1, expiryDate: sampleNow + 30 * day, lastSignIn: sampleNow }),
  anApiKey({ ID: 1, keyName: 'Key-9', roleID: 2, unsuccessfulSignInAttempts: 17, active: false }),
  anApiKey({ ID: 2, keyName: 'alpha', roleID: 7, expiryDate: sampleNow + day, lastSignIn: sampleNow - day }),
];

type Order = Parameters<typeof sortApiKeys>[1];

function sorted(sort: Order['sort'], desc = false, given: readonly ApiKey[] = keys) {
  const stateOf = (key: ApiKey) => apiKeyState(key, sampleNow);
  return sortApiKeys(
    sortByName(given, ({ keyName }) => keyName, 'en-US'),
    { sort, desc, locale: 'en-US', roleNames, stateOf },
  );
}

test.each([
  ['keyName', ['alpha', 'Key-9', 'key-10']],
  ['ID', ['Key-9', 'alpha', 'key-10']],
  ['role', ['Key-9', 'key-10', 'alpha']],
  ['state', ['Key-9', 'alpha', 'key-10']],
  ['expiryDate', ['alpha', 'key-10', 'Key-9']],
  ['lastSignIn', ['Key-9', 'alpha', 'key-10']],
  ['failed', ['alpha', 'key-10', 'Key-9']],
] as const)('by %s: %j', (sort, names) => {
  expect(sorted(sort).map((key) => key.keyName)).toEqual(names);
});

test('what never expires comes first when the farthest expiry does', () => {
  expect(sorted('expiryDate', true).map((key) => key.keyName)).toEqual(['Key-9', 'key-10', 'alpha']);
});

test('equals stay in the order of their names, also downwards', () => {
  const alike = ['c', 'a', 'b'].map((keyName, ID) => anApiKey({ ID, keyName }));
  expect(sorted('failed', true, alike).map((key) => key.keyName)).toEqual(['a', 'b', 'c']);
});

test('sorting loses no key and invents none', () => {
  const some = fc.array(
    fc.record({
      ID: fc.nat(),
      keyName: fc.string(),
      roleID: fc.nat(9),
      expiryDate: fc.option(fc.nat(), { nil: undefined }),
    }),
  );
  const column = fc.constantFrom('keyName', 'ID', 'role', 'state', 'expiryDate', 'lastSignIn', 'failed');
  fc.assert(
    fc.property(some, column, fc.boolean(), (fields, sort, desc) => {
      const given = fields.map((changes) => anApiKey(changes as Partial<ApiKey>));
      const result = sorted(sort, desc, given);
      expect(new Set(result)).toEqual(new Set(given));
      expect(result).toHaveLength(given.length);
    }),
  );
});
