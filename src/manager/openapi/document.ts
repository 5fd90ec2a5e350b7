import type { Endpoint } from '#contract/endpoint.ts';
import { errorBody } from '#contract/errors.ts';
import { chapters, introduction, sharedSchemas, title } from '#contract/reference/reference.ts';
import { createFailures } from './failures.ts';
import { describeOperation, headers, parameters, securitySchemes } from './operation.ts';
import { buildSchemas, type Part } from './schemas.ts';

const toAddress = ({ base, path }: Endpoint) => `${base}${path.replaceAll(/:(\w+)/g, '{$1}')}`;

/** The OpenAPI 3.1 document of these endpoints, in the order of the reference. One without words is left out. */
export function buildDocument(endpoints: ReadonlySet<Endpoint>): Part {
  const told = chapters.filter(({ operations }) => operations.keys().some((endpoint) => endpoints.has(endpoint)));
  const schemas = buildSchemas([...told.flatMap((chapter) => chapter.schemas), ...sharedSchemas]);
  const failures = createFailures(schemas.refer(errorBody));
  const paths: Record<string, Record<string, Part>> = {};
  for (const { title: chapter, operations } of told) {
    for (const [endpoint, words] of operations) {
      if (!endpoints.has(endpoint)) continue;
      const address = toAddress(endpoint);
      const operation = describeOperation(endpoint, words, { chapter, schemas, failures });
      paths[address] = { ...paths[address], [endpoint.method.toLowerCase()]: operation };
    }
  }
  return {
    openapi: '3.1.1',
    info: { title, version: 'v1', description: introduction },
    servers: [{ url: '/', description: 'The manager that serves this document' }],
    tags: told.map(({ title: name, description }) => ({ name, description })),
    paths,
    components: { schemas: schemas.components, responses: failures.components, parameters, headers, securitySchemes },
  };
}
