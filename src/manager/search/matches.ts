import type { Criterion } from '#contract/search.ts';
import { foldText } from '#manager/text.ts';
import { compareNumbers, type FieldTable, requireField } from './fields.ts';
import { matchesPieces, parsePattern } from './pattern.ts';

type Searched = Readonly<Record<string, unknown>> & { ID: number };

function matchesDate(actual: number, criterion: Extract<Criterion, { kind: 'date' }>): boolean {
  const { first, firstInclusive, last, lastInclusive } = criterion;
  const afterFirst = first === null || actual > first || (firstInclusive && actual === first);
  const beforeLast = last === null || actual < last || (lastInclusive && actual === last);
  return afterFirst && beforeLast;
}

/** Whether an object, as the wire carries it, meets the criterion: what the database answers, told without it. */
export function matches(criterion: Criterion, object: Searched, fields: FieldTable): boolean {
  if (criterion.kind === 'id') return compareNumbers(object.ID, criterion.test, criterion.value);
  requireField(fields, criterion, 0);
  const actual = object[criterion.field];
  if (criterion.kind === 'null') return (actual === undefined) === criterion.value;
  if (actual === undefined) return false;
  switch (criterion.kind) {
    case 'string': {
      const found = matchesPieces(foldText(String(actual)), parsePattern(criterion.value, criterion.wildcards));
      return found === (criterion.test === 'equal');
    }
    case 'numeric':
      return compareNumbers(Number(actual), criterion.test, criterion.value);
    case 'boolean':
      return actual === criterion.value;
    case 'date':
      return matchesDate(Number(actual), criterion);
    case 'choice':
      return (actual === criterion.value) === (criterion.test === 'equal');
  }
}
