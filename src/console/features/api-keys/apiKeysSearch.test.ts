import { expect, test } from 'vitest';
import { apiKeysSearch } from './apiKeysSearch.ts';

test('addresses from before are understood', () => {
  expect(apiKeysSearch.parse({ role: 2, neverUsed: true })).toEqual({ role: [2], lastSignIn: ['never'] });
  expect(apiKeysSearch.parse({ neverUsed: true, lastSignIn: ['today'] })).toEqual({ lastSignIn: ['today'] });
});

test('what makes no sense counts as absent', () => {
  const search = {
    role: ['x'],
    expires: ['soon'],
    lastSignIn: 'never',
    timeZone: 3,
    columns: 'role',
    rotation: ['both'],
    open: 'copy-0',
    q: 'a',
  };
  expect(apiKeysSearch.parse(search)).toEqual({ q: 'a' });
  expect(apiKeysSearch.parse({ open: 'copy-8' })).toEqual({ open: 'copy-8' });
  expect(apiKeysSearch.parse({ open: 'rotate-8' })).toEqual({ open: 'rotate-8' });
});
