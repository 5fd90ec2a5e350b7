import * as z from 'zod/mini';
import { integerInput, storable } from './values.ts';

/** Tests of a number or an ID. */
export const numericTest = z.enum([
  'less-than',
  'less-than-or-equal',
  'equal',
  'greater-than-or-equal',
  'greater-than',
  'not-equal',
]);
export type NumericTest = z.infer<typeof numericTest>;

export const equalityTest = z.enum(['equal', 'not-equal']);
export type EqualityTest = z.infer<typeof equalityTest>;

const textLimit = 2000;

const fieldName = z.string().check(z.maxLength(254), storable);
const text = z.string().check(z.maxLength(textLimit), storable);
const flag = z.nullish(z.boolean());
const dateEnd = z.nullish(integerInput);

/** What each kind of criterion consists of on the wire. A client may send a member that is not of the kind as null. */
export const criterionForms = {
  id: z.object({ idValue: integerInput, idTest: z.nullish(numericTest) }),
  /** `%` stands for any run of characters, `_` for one. */
  string: z.object({ fieldName, stringValue: text, stringTest: z.nullish(equalityTest), stringWildcards: flag }),
  numeric: z.object({ fieldName, numericValue: integerInput, numericTest: z.nullish(numericTest) }),
  boolean: z.object({ fieldName, booleanTest: flag }),
  /** Needs at least one of its ends. */
  date: z.object({
    fieldName,
    firstDateValue: dateEnd,
    firstDateInclusive: flag,
    lastDateValue: dateEnd,
    lastDateInclusive: flag,
  }),
  choice: z.object({ fieldName, choiceValue: text, choiceTest: z.nullish(equalityTest) }),
  null: z.object({ fieldName, nullTest: z.boolean() }),
};

const { id, string, numeric, boolean, date, choice, null: unset } = criterionForms;

const wireCriterion = z.partial(
  z.object({
    ...id.shape,
    ...string.shape,
    ...numeric.shape,
    ...boolean.shape,
    ...date.shape,
    ...choice.shape,
    ...unset.shape,
  }),
);

/** One criterion with its kind made out and its defaults filled in. */
export type Criterion =
  | { kind: 'id'; test: NumericTest; value: number }
  | { kind: 'string'; field: string; test: EqualityTest; value: string; wildcards: boolean }
  | { kind: 'numeric'; field: string; test: NumericTest; value: number }
  | { kind: 'boolean'; field: string; value: boolean }
  | {
      kind: 'date';
      field: string;
      /** Milliseconds since the epoch; null: open end. */
      first: number | null;
      firstInclusive: boolean;
      last: number | null;
      lastInclusive: boolean;
    }
  | { kind: 'choice'; field: string; test: EqualityTest; value: string }
  /** `value` true: the field is unset; false: it is set. */
  | { kind: 'null'; field: string; value: boolean };

type WireCriterion = z.output<typeof wireCriterion>;

/** The kind is told by the members that are there; unset members may be absent or null. */
function toCriterion(wire: WireCriterion): Criterion | undefined {
  const { fieldName: field = '' } = wire;
  if (wire.idValue !== undefined) return { kind: 'id', test: wire.idTest ?? 'equal', value: wire.idValue };
  if (wire.stringValue !== undefined) {
    const { stringTest, stringWildcards, stringValue: value } = wire;
    return { kind: 'string', field, test: stringTest ?? 'equal', value, wildcards: stringWildcards ?? true };
  }
  if (wire.numericValue !== undefined) {
    return { kind: 'numeric', field, test: wire.numericTest ?? 'equal', value: wire.numericValue };
  }
  if (wire.choiceValue !== undefined) {
    return { kind: 'choice', field, test: wire.choiceTest ?? 'equal', value: wire.choiceValue };
  }
  if (wire.firstDateValue !== undefined || wire.lastDateValue !== undefined) {
    return {
      kind: 'date',
      field,
      first: wire.firstDateValue ?? null,
      firstInclusive: wire.firstDateInclusive ?? true,
      last: wire.lastDateValue ?? null,
      lastInclusive: wire.lastDateInclusive ?? true,
    };
  }
  if (wire.nullTest !== undefined) return { kind: 'null', field, value: wire.nullTest };
  if (field !== '') return { kind: 'boolean', field, value: wire.booleanTest ?? true };
  return undefined;
}

const dateMembers = new Set(['firstDateValue', 'lastDateValue']);

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name, member]) => member !== null || dateMembers.has(name)));
}

/** A criterion as clients send it, parsed into its kind. The field's name and type are checked against the object searched. */
export const searchCriterion = z.pipe(
  z.pipe(z.transform(withoutNulls), wireCriterion),
  z.transform((wire, context): Criterion => {
    const criterion = toCriterion(wire);
    if (criterion && (criterion.kind === 'id' || criterion.field !== '')) return criterion;
    context.issues.push({
      code: 'custom',
      input: wire,
      params: { code: 'required' },
      message: 'A criterion needs a fieldName and a value to test it against.',
      path: ['fieldName'],
    });
    return z.NEVER;
  }),
);

export const searchLimit = 5000;

/**
 * What to search for: every criterion has to hold. Absent: `maxItems` 5000, ordered by name, everything.
 * Clients page by ID: `idTest` greater-than the last ID seen, with `sortByObjectID` and `maxItems`.
 */
export const searchFilter = z.object({
  maxItems: z.pipe(
    z.nullish(z.pipe(integerInput, z.int().check(z.gte(1), z.lte(searchLimit)))),
    z.transform((value) => value ?? searchLimit),
  ),
  sortByObjectID: z.pipe(
    z.nullish(z.boolean()),
    z.transform((value) => value ?? false),
  ),
  searchCriteria: z.pipe(
    z.nullish(z.array(searchCriterion).check(z.maxLength(100))),
    z.transform((value) => value ?? []),
  ),
});
export type SearchFilter = z.output<typeof searchFilter>;
