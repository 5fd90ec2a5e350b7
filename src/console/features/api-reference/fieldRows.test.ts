import { expect, test } from 'vitest';
import type { Schema } from './document.ts';
import { listFieldRows } from './fieldRows.ts';

const schemas: Record<string, Schema> = {
  Filter: {
    properties: {
      maxItems: { anyOf: [{ $ref: '#/components/schemas/Count' }, { type: 'null' }], description: 'How many.' },
      criteria: { anyOf: [{ type: 'array', items: { $ref: '#/components/schemas/Criterion' } }, { type: 'null' }] },
    },
    required: ['criteria'],
  },
  Count: { anyOf: [{ type: 'integer' }, { type: 'string' }], description: 'A number.' },
  Criterion: { anyOf: [{ $ref: '#/components/schemas/Text' }, { $ref: '#/components/schemas/Flag' }] },
  Text: { properties: { value: { type: 'string' } }, required: ['value'], description: 'Tests a text.' },
  Flag: { properties: { value: { type: 'boolean' } } },
};

const filter = { $ref: '#/components/schemas/Filter' };

const list = (...opened: string[]) =>
  listFieldRows(filter, schemas, new Set(opened)).map(({ path, depth, required, open, choice }) => ({
    path,
    depth,
    required,
    open,
    choice,
  }));

test('the fields of an object are listed, with those of theirs that are unfolded', () => {
  const maxItems = { path: '/maxItems', depth: 0, required: false, open: undefined, choice: false };
  const criteria = { path: '/criteria', depth: 0, required: true, open: false, choice: false };
  expect(list()).toEqual([maxItems, criteria]);
  const text = { path: '/criteria/Text', depth: 1, required: false, open: false, choice: true };
  const flag = { ...text, path: '/criteria/Flag' };
  expect(list('/criteria')).toEqual([maxItems, { ...criteria, open: true }, text, flag]);
  expect(list('/criteria', '/criteria/Text')).toEqual([
    maxItems,
    { ...criteria, open: true },
    { ...text, open: true },
    { path: '/criteria/Text/value', depth: 2, required: true, open: undefined, choice: false },
    flag,
  ]);
});

test('the words of a field come before those of what it is', () => {
  const [maxItems, , text] = listFieldRows(filter, schemas, new Set(['/criteria']));
  expect(maxItems?.description).toBe('How many.');
  expect(text?.description).toBe('Tests a text.');
});
