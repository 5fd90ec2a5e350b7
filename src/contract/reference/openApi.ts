import { openApiEndpoints } from '#contract/openApi.ts';
import { answerSchema, chapter } from './words.ts';

export const openApiChapter = chapter({
  title: 'Reference',
  description: 'This reference, for machines. An extension of this manager.',
  endpoints: openApiEndpoints,
  operations: {
    describe: {
      id: 'describeApi',
      summary: 'Get the OpenAPI document',
      description: 'The same for everybody.',
      cached: true,
    },
  },
  schemas: [
    answerSchema('OpenApiDocument', openApiEndpoints.describe.answer, {
      description: 'A document after OpenAPI 3.1.',
      fields: {},
    }),
  ],
});
