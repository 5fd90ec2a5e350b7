import * as z from 'zod/mini';
import { criterionForms, searchCriterion, searchFilter } from '#contract/search.ts';
import { requestSchema } from './words.ts';

const { id, string, numeric, boolean, date, choice, null: unset } = criterionForms;

const fieldName = 'The field to test. Names are case-sensitive.';
const numericTest = 'How the field compares to the value. Absent: `equal`.';

export const searchSchemas = [
  requestSchema('SearchFilter', searchFilter, {
    description: 'What to search for, in what order, and how many at most. `{}` finds everything.',
    fields: {
      maxItems: 'How many objects to answer at most. Absent: 5000.',
      sortByObjectID:
        'Order by ascending ID instead of by name. Absent: false, but a search that tests the ID is ordered by it in any case.',
      searchCriteria: 'Every one of them has to hold.',
    },
  }),
  requestSchema('SearchCriteria', searchCriterion, {
    description:
      'One test. Which kind it is, its value tells; members that do not belong to the kind are absent or null.',
    fields: {},
    wire: z.union([id, string, numeric, date, choice, unset, boolean]),
  }),
  requestSchema('IDCriterion', id, {
    description: 'Tests the ID. To read page by page, ask for IDs greater than the last one seen, with `maxItems`.',
    fields: { idValue: 'The ID to compare with.', idTest: numericTest },
  }),
  requestSchema('StringCriterion', string, {
    description: 'Tests a text, whatever its case.',
    fields: {
      fieldName,
      stringValue: 'The text to compare with.',
      stringTest: 'Absent: `equal`.',
      stringWildcards: 'Whether `%` stands for any run of characters and `_` for one. Absent: true.',
    },
  }),
  requestSchema('NumericCriterion', numeric, {
    description: 'Tests a number.',
    fields: { fieldName, numericValue: 'The number to compare with.', numericTest },
  }),
  requestSchema('BooleanCriterion', boolean, {
    description: 'Tests a yes or no.',
    fields: { fieldName, booleanTest: 'What the field has to be. Absent: true.' },
  }),
  requestSchema('DateCriterion', date, {
    description: 'Tests a time, in milliseconds since 1970-01-01T00:00Z. Needs at least one of its ends.',
    fields: {
      fieldName,
      firstDateValue: 'The earliest time. Null: as early as may be.',
      firstDateInclusive: 'Whether that time itself will do. Absent: true.',
      lastDateValue: 'The latest time. Null: as late as may be.',
      lastDateInclusive: 'Whether that time itself will do. Absent: true.',
    },
  }),
  requestSchema('ChoiceCriterion', choice, {
    description: 'Tests a field that has one of a few values.',
    fields: { fieldName, choiceValue: 'The value to compare with.', choiceTest: 'Absent: `equal`.' },
  }),
  requestSchema('NullCriterion', unset, {
    description: 'Tests whether a field is set at all.',
    fields: { fieldName, nullTest: 'True: the field is unset. False: it is set.' },
  }),
];
