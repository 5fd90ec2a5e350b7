import type { Endpoint } from '#contract/endpoint.ts';
import { errorBody } from '#contract/errors.ts';
import { chapters, introduction, namedSchemas, title } from '#contract/reference/reference.ts';
import { createFailures } from './failures.ts';
import { describeOperation, headers, parameters, securitySchemes } from './operation.ts';
import { buildSchemas, type Part } from './schemas.ts';

const toAddress = ({ base, path }: Endpoint) => `${base}${path.replaceAll(/:(\w+)/g, '{$1}')}`;

/** The OpenAPI 3.1 document of these endpoints, in the order of the reference. Throws when one of them is not in it. */
export function buildDocument(endpoints: ReadonlySet<Endpoint>): Part {
  const schemas = buildSchemas(namedSchemas);
  const failures = createFailures(schemas.refer(errorBody));
  const paths: Record<string, Record<string, Part>> = {};
  const missing = new Set(endpoints);
  for (const { title: chapter, operations } of chapters) {
    for (const [endpoint, words] of operations) {
      if (!missing.delete(endpoint)) continue;
      const address = toAddress(endpoint);
      const operation = describeOperation(endpoint, words, { chapter, schemas, failures });
      paths[address] = { ...paths[address], [endpoint.method.toLowerCase()]: operation };
    }
  }
  for (const { method, path } of missing) throw new Error(`${method} ${path} has no words in the reference.`);
  return {
    openapi: '3.1.1',
    info: { title, version: 'v1', description: introduction },
    servers: [{ url: '/', description: 'The manager that serves this document' }],
    tags: chapters.map(({ title: name, description }) => ({ name, description })),
    paths,
    components: { schemas: schemas.components, responses: failures.components, parameters, headers, securitySchemes },
  };
}
