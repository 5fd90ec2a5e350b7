import type { Criterion, NumericTest } from '#contract/search.ts';
import { fieldError, invalid } from '#manager/errors.ts';

/**
 * A field that can be searched by: what it holds, and the column that is compared (for text, the folded one) or the value
 * that it has in every row; null: it is unset in all of them.
 */
export type SearchField = {
  kind: 'string' | 'numeric' | 'boolean' | 'date' | 'choice';
} & ({ column: string } | { always: string | number | null });

/** By the field's name on the wire. */
export type FieldTable = Readonly<Record<string, SearchField>>;

export type FieldCriterion = Exclude<Criterion, { kind: 'id' }>;

/** The field that the criterion tests, or the refusal of the search: `index` is the criterion's place in it. */
export function requireField(fields: FieldTable, criterion: FieldCriterion, index: number): SearchField {
  const field = Object.hasOwn(fields, criterion.field) ? fields[criterion.field] : undefined;
  const path = `searchCriteria.${index}`;
  if (!field) {
    const known = Object.keys(fields).join(', ');
    const message = `There is no field ${criterion.field} to search by. Use one of: ${known}.`;
    throw invalid([fieldError(`${path}.fieldName`, 'unknown_field', message)]);
  }
  if (criterion.kind !== 'null' && criterion.kind !== field.kind) {
    const message = `The field ${criterion.field} takes a ${field.kind} test, not a ${criterion.kind} test.`;
    throw invalid([fieldError(`${path}.fieldName`, 'not_allowed', message)]);
  }
  return field;
}

export function compareNumbers(actual: number, test: NumericTest, wanted: number): boolean {
  switch (test) {
    case 'less-than':
      return actual < wanted;
    case 'less-than-or-equal':
      return actual <= wanted;
    case 'equal':
      return actual === wanted;
    case 'greater-than-or-equal':
      return actual >= wanted;
    case 'greater-than':
      return actual > wanted;
    case 'not-equal':
      return actual !== wanted;
  }
}
