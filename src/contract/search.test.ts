import { describe, expect, test } from 'vitest';
import { toFieldErrors } from './errors.ts';
import { type Criterion, searchFilter } from './search.ts';

function faults(input: unknown) {
  const result = searchFilter.safeParse(input, { reportInput: true });
  return result.success ? [] : toFieldErrors(result.error).map(({ path, code }) => `${path}: ${code}`);
}

test('an empty filter finds everything, by name, 5000 at most', () => {
  expect(searchFilter.parse({})).toEqual({ maxItems: 5000, sortByObjectID: false, searchCriteria: [] });
});

describe('a criterion', () => {
  const field = { fieldName: 'x' };
  test.each<[string, object, Criterion]>([
    ['of an ID', { idValue: '7' }, { kind: 'id', test: 'equal', value: 7 }],
    ['of an ID to page by', { idValue: 7, idTest: 'greater-than' }, { kind: 'id', test: 'greater-than', value: 7 }],
    [
      'of text, wildcards on',
      { ...field, stringValue: 'a%' },
      { kind: 'string', field: 'x', test: 'equal', value: 'a%', wildcards: true },
    ],
    [
      'of a number',
      { ...field, numericValue: 0, numericTest: 'not-equal' },
      { kind: 'numeric', field: 'x', test: 'not-equal', value: 0 },
    ],
    ['of a yes or no, which is yes', field, { kind: 'boolean', field: 'x', value: true }],
    ['of a no', { ...field, booleanTest: false }, { kind: 'boolean', field: 'x', value: false }],
    [
      'of a date with an open end',
      { ...field, firstDateValue: null, lastDateValue: 5, lastDateInclusive: false },
      { kind: 'date', field: 'x', first: null, firstInclusive: true, last: 5, lastInclusive: false },
    ],
    [
      'of a choice',
      { ...field, choiceValue: 'a', choiceTest: 'not-equal' },
      { kind: 'choice', field: 'x', test: 'not-equal', value: 'a' },
    ],
    ['of unset values', { ...field, nullTest: true }, { kind: 'null', field: 'x', value: true }],
    [
      'whose other members are null, as some clients send them',
      { ...field, stringValue: null, idValue: null, numericValue: 3, booleanTest: null },
      { kind: 'numeric', field: 'x', test: 'equal', value: 3 },
    ],
  ])('%s', (_, sent, criterion) => {
    expect(searchFilter.parse({ searchCriteria: [sent] }).searchCriteria).toEqual([criterion]);
  });

  test.each<[unknown, string]>([
    [{}, 'searchCriteria.0.fieldName: required'],
    [{ stringValue: 'a' }, 'searchCriteria.0.fieldName: required'],
    [{ idValue: 1, idTest: 'about' }, 'searchCriteria.0.idTest: not_allowed'],
    ['x', 'searchCriteria.0: wrong_type'],
  ])('that makes no sense is refused: %o', (criterion, fault) => {
    expect(faults({ searchCriteria: [criterion] })).toEqual([fault]);
  });
});

test.each([[0], [5001], ['many']])('maxItems %s is refused', (maxItems) => {
  expect(faults({ maxItems })).toHaveLength(1);
});
