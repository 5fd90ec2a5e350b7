import { expect, test } from 'vitest';
import { isMoment, toChanges } from './eventChanges.ts';

test('fields are listed once, as they were and as they are', () => {
  const { fields } = toChanges({ before: { active: true, keyName: 'a' }, after: { active: false, expiryDate: 5 } });
  expect(fields).toEqual([
    { name: 'active', before: true, after: false },
    { name: 'keyName', before: 'a', after: undefined },
    { name: 'expiryDate', before: undefined, after: 5 },
  ]);
});

test('rights are told apart from fields: those given, and those taken away', () => {
  const before = { name: 'A', 'rights.x.y.canSee': false, 'rights.x.y.canEdit': true };
  const after = { name: 'B', 'rights.x.y.canSee': true, 'rights.x.y.canEdit': false };
  expect(toChanges({ before, after })).toEqual({
    fields: [{ name: 'name', before: 'A', after: 'B' }],
    rights: { given: ['x.y.canSee'], taken: ['x.y.canEdit'] },
  });
  expect(toChanges({ after: { 'rights.x.y.canSee': true } }).rights).toEqual({ given: ['x.y.canSee'], taken: [] });
  expect(toChanges({ before: { 'rights.x.y.canSee': true } }).rights).toEqual({ given: [], taken: ['x.y.canSee'] });
});

test('an event without fields changes nothing', () => {
  expect(toChanges({})).toEqual({ fields: [], rights: { given: [], taken: [] } });
});

test('a number is a moment only where the field has one', () => {
  expect([isMoment({ name: 'expiryDate' }, 5), isMoment({ name: 'roleID' }, 5)]).toEqual([true, false]);
  expect([isMoment({ name: 'expiryDate' }, null), isMoment({ name: 'expiryDate' }, 1e17)]).toEqual([false, false]);
});
