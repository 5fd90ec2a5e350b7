import fc from 'fast-check';
import type { Reference, Schema } from './document.ts';
import { isTricky, listPlaces, replaceAt, Twice, toText, Written } from './json.ts';

export interface Body {
  text: string | undefined;
  /** It is one JSON object, and can only be read in one way. */
  plain: boolean;
}

const now = Date.UTC(2026, 2, 1, 12);

/** Values that lead further into the manager than any other of their type. */
const fitting: Readonly<Record<string, readonly unknown[]>> = {
  keyName: ['one', 'ONE', 'ｏｎｅ', 'two', ' three '],
  name: ['one', 'ONE', 'Auditor', 'two'],
  username: ['administrator-1', 'Administrator-1', 'new one', 'two'],
  userName: ['administrator-1', ' ADMINISTRATOR-1', 'administrator-9', 'nobody'],
  password: ['correct horse battery staple', 'administrator-1', 'short', 'another good password'],
  roleID: [1, 2, 3, 4, '2', '5', 99, 0],
  timeZone: ['Asia/Tokyo', 'US/Eastern', 'SystemV/PST8PDT', 'Mars/Olympus', '+09:00', ''],
  expiryDate: [0, '0', null, now, now + 1, `${now + 1000}`, 1, 8.64e15],
  active: [true, false],
  fieldName: [
    'keyName',
    'name',
    'username',
    'roleID',
    'active',
    'created',
    'lastSignIn',
    'type',
    'ID',
    'KeyName',
    'toString',
  ],
  stringValue: ['%', '_%', 'one', '\\%', '%%%%%%%%%%a', 'Auditor', '[', "'"],
  idValue: [0, 1, 3, '2', 10],
  value: ['30 Minutes', '12 Hours', '5', 5, 'true', true, 'No Limit', 'Never', '2', '0 Minutes', '1e3', 'nonsense'],
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', '\0', '\ud800', '\u200b', '\u202e', 'a\nb', '名前', '💥', 'x'.repeat(254), 'x'.repeat(255)),
);

const wholeNumber = fc.oneof(
  fc.nat(12),
  fc.maxSafeInteger(),
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53 - 1, 1 - 2 ** 53),
);

function bySchema({ resolve }: Reference) {
  function toObject({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
    const names = Object.keys(properties);
    // Of a tree with hundreds of branches a few will do.
    const chosen = names.length > 30 ? fc.subarray(names, { maxLength: 4 }) : fc.constant(names);
    return chosen.chain((some) =>
      fc.record(Object.fromEntries(some.map((name) => [name, toMember(name, properties[name] ?? {}, depth)])), {
        requiredKeys: required.filter((name) => some.includes(name)),
      }),
    );
  }

  function toMember(name: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const known = fitting[name];
    const any = toValue(schema, depth - 1);
    return known ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, any) : any;
  }

  function toValue(given: Schema, depth: number): fc.Arbitrary<unknown> {
    const schema = resolve(given);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((choice) => toValue(choice, depth)));
    const types = [schema.type ?? 'string'].flat();
    return fc.oneof(...types.map((type) => toType(type, schema, depth)));
  }

  function toType(type: string, schema: Schema, depth: number): fc.Arbitrary<unknown> {
    switch (type) {
      case 'object':
        return depth > 0 ? toObject(schema, depth) : fc.constant({});
      case 'array':
        return fc.array(toValue(schema.items ?? {}, depth - 1), { maxLength: depth > 0 ? 3 : 0 });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'integer':
      case 'number':
        return wholeNumber;
      default:
        return schema.pattern ? wholeNumber.map(String) : text;
    }
  }

  return (schema: Schema) => toValue(schema, 6);
}

const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 1);

const junk = fc.constantFrom<unknown>(
  ...[null, true, false, 0, -1, 1.5, '', 'x', ' ', [], {}, [[]], [null], { a: 1 }],
  ...['-0', '1e400', '-1e400', '9007199254740993', '1e2', '1E+2', '0.1e1', '123456789012345678901'].map(
    (number) => new Written(number),
  ),
  ...['NaN', 'Infinity', '1e3', '0x1', '007', ' 1', '1.0', '-1', '１', '9'.repeat(16), '9'.repeat(40), 'null', 'true'],
  ...['\0', '\ud800', '\udc00\ud800', '\u200b\u2060', '\u202eabc', 'a\r\nb', '💥'.repeat(254), 'ß'.repeat(254)],
  ...['x'.repeat(255), 'x'.repeat(2001), 'x'.repeat(20_000), '%'.repeat(2000), "'; drop table role; --", '../../etc'],
  nested(19),
  nested(60),
  Array.from({ length: 101 }, () => ({ idValue: 1 })),
);

const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'ID', 'secretKey', 'created', 'extra', '', 'id');

type Mutation = (value: unknown) => unknown;

const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const withMember = (value: unknown, name: string, member: unknown): unknown =>
  isPlainObject(value) ? Object.fromEntries([...Object.entries(value), [name, member]]) : member;

const withTwice = (value: unknown, pick: number, member: unknown): unknown => {
  const known = isPlainObject(value) ? Object.keys(value) : [];
  const name = known[pick % known.length];
  return isPlainObject(value) && name !== undefined ? new Twice(value, name, member) : member;
};

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant<Mutation>(() => undefined),
  junk.map(
    (value): Mutation =>
      () =>
        value,
  ),
  fc.tuple(names, junk).map(
    ([name, member]): Mutation =>
      (value) =>
        withMember(value, name, member),
  ),
  fc.tuple(fc.nat(20), junk).map(
    ([pick, member]): Mutation =>
      (value) =>
        withTwice(value, pick, member),
  ),
);

function mutate(value: unknown, mutations: readonly [number, Mutation][]): unknown {
  return mutations.reduce((mutated, [pick, change]) => {
    const places = listPlaces(mutated);
    return replaceAt(mutated, places[pick % places.length] ?? [], change);
  }, value);
}

const noJson = fc.constantFrom(
  '{',
  '{"a":',
  '{"a":1}}',
  "{'a':1}",
  '{a:1}',
  '[]',
  'true',
  '1',
  '"x"',
  'a=b',
  '['.repeat(50_000),
);

function toBody(value: unknown): Body {
  if (value === undefined) return { text: undefined, plain: true };
  const plain = typeof value === 'object' && !Array.isArray(value) && !(value instanceof Written);
  return { text: toText(value), plain: plain && !isTricky(value) };
}

/** Bodies that fit a schema, and bodies that nearly do. */
export function bodiesFor(reference: Reference, schema: Schema | undefined): fc.Arbitrary<Body> {
  const fits = schema ? bySchema(reference)(schema) : fc.constant<unknown>({});
  const mutated = fc
    .tuple(fits, fc.array(fc.tuple(fc.nat(1000), mutation), { minLength: 1, maxLength: 2 }))
    .map(([value, mutations]) => mutate(value, mutations));
  return fc.oneof(
    { weight: 6, arbitrary: fits.map(toBody) },
    { weight: 6, arbitrary: mutated.map(toBody) },
    { weight: 1, arbitrary: noJson.map((written) => ({ text: written, plain: false })) },
    { weight: 1, arbitrary: fc.constantFrom<Body>({ text: undefined, plain: true }, { text: '', plain: true }) },
  );
}
