import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { toProjection } from './project.ts';

const schema = z.object({
  ID: z.int(),
  name: z.optional(z.string()),
  nested: z._default(z.object({ on: z.boolean() }), { on: false }),
  list: z.array(z.object({ value: z.nullable(z.string()) })),
  tree: z.record(z.string(), z.record(z.string(), z.boolean())),
});
const project = toProjection(schema);

/** A parse leaves that one name out of a record; no name of a right is like it. */
const name = fc.string().filter((text) => text !== '__proto__');

const declared = fc.record({
  ID: fc.integer(),
  name: fc.string(),
  nested: fc.record({ on: fc.boolean() }),
  list: fc.array(fc.record({ value: fc.option(fc.string()) })),
  tree: fc.dictionary(name, fc.dictionary(name, fc.boolean())),
});

test('what is declared is given as it is, without a copy', () => {
  fc.assert(fc.property(declared, (value) => project(value) === value));
});

test('what is not declared is left out, at every depth, and the rest is what a parse gives', () => {
  fc.assert(
    fc.property(declared, fc.string(), ({ nested, list, ...rest }, secret) => {
      const value = {
        ...rest,
        secret,
        nested: { ...nested, secret },
        list: list.map((element) => ({ ...element, secret })),
      };
      expect(JSON.parse(JSON.stringify(project(value)))).toEqual(JSON.parse(JSON.stringify(schema.parse(value))));
    }),
  );
});

test('an optional value that is unset stays unset', () => {
  const value = { ID: 1, name: undefined, nested: undefined, list: [], tree: {} };
  expect(JSON.stringify(project({ ...value, secret: 'x' }))).toBe('{"ID":1,"list":[],"tree":{}}');
});

test('what has another shape than declared is not given at all', () => {
  expect(project('secret')).toBeUndefined();
  expect(project({ ID: 1, nested: 'secret', list: 'secret', secret: 1 })).toEqual({ ID: 1 });
});
