import { integerInput } from '#contract/values.ts';
import { requestSchema } from './words.ts';

export const valueSchemas = [
  requestSchema('WholeNumber', integerInput, {
    description: 'A whole number, or its decimal digits in a string.',
    fields: {},
  }),
];
