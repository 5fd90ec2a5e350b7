import { apiUsageMetric, usageEndpoints, usageList } from '#contract/usage.ts';
import { answerSchema, chapter } from './words.ts';

const hour = 1_793_577_600_000;
const metric = { ID: 12, apiKeyID: 8, timestamp: hour, date: hour, requests: 420, failures: 3 };
const answer = { apiUsageMetrics: [metric] };

export const usageChapter = chapter({
  title: 'API Usage Metrics',
  description: 'How much API keys are used: a row for each key and hour, kept for 400 days.',
  endpoints: usageEndpoints,
  operations: {
    list: {
      id: 'listApiUsageMetrics',
      summary: 'List API usage metrics',
      description: 'The latest 5000. Search for earlier ones.',
      example: { answer },
    },
    search: {
      id: 'searchApiUsageMetrics',
      summary: 'Search API usage metrics',
      description: 'Ordered by ID in any case.',
      example: { body: { searchCriteria: [{ fieldName: 'apiKeyID', numericValue: 8 }] }, answer },
    },
  },
  schemas: [
    answerSchema('ApiUsageMetrics', usageList, {
      description: 'Rows of use.',
      fields: { apiUsageMetrics: 'A row for each key and hour in which it was used.' },
    }),
    answerSchema('ApiUsageMetric', apiUsageMetric, {
      description: 'What a key was used for within an hour.',
      fields: {
        ID: 'Assigned by the manager, ascending.',
        apiKeyID: 'ID of the key, which may have been deleted since.',
        timestamp: 'The first millisecond of the hour, since 1970-01-01T00:00Z.',
        date: 'The same, by the name that the vendor’s SDKs read it by.',
        requests: 'Calls with the ID of the key, those that were refused included.',
        failures: 'Those of them that were answered 400 or above.',
      },
    }),
  ],
});
