import * as z from 'zod/mini';
import { type Endpoint, rightOf } from '#contract/endpoint.ts';
import type { OperationWords } from '#contract/reference/words.ts';
import type { Failures } from './failures.ts';
import type { Part, Schemas } from './schemas.ts';
import { tellSearchable } from './searchable.ts';

/** What an operation refers to instead of saying it again. */
export const parameters = {
  ApiVersion: {
    name: 'api-version',
    in: 'header',
    description: 'Absent: v1.',
    schema: { type: 'string', enum: ['v1'] },
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'Make the change only while the object is as its `ETag` says. Absent: the last change wins.',
    schema: { type: 'string' },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of the answer that the client has already.',
    schema: { type: 'string' },
  },
} as const;

export const headers = {
  ETag: { description: 'Names the state of what is answered.', schema: { type: 'string' } },
  SetCookie: { description: 'The cookie `sID`, or its end.', schema: { type: 'string' } },
} as const;

export const securitySchemes = {
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'api-secret-key',
    description: 'The secret key of an API key: `<ID>:<44 characters>`.',
  },
  sessionCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: 'sID',
    description: 'The cookie of a session. Sessions of before there was `/api` need no `rID` beside it.',
  },
  requestID: { type: 'apiKey', in: 'header', name: 'rID', description: 'The request ID of the session: its `RID`.' },
} as const;

const session = { sessionCookie: [], requestID: [] };

const apiKey = { apiKey: [] };

/** The credentials of which one is needed. */
function listCredentials({ access }: Endpoint, { cookieOnly }: OperationWords): Part[] {
  if (access === 'anyone') return [];
  if (cookieOnly) return [{ sessionCookie: [] }];
  if (access === 'session') return [session];
  return access === 'api_key' || (typeof access === 'object' && 'of' in access) ? [apiKey] : [apiKey, session];
}

const toParameter = (name: keyof typeof parameters): Part => ({ $ref: `#/components/parameters/${name}` });
const toHeader = (name: keyof typeof headers): Part => ({ $ref: `#/components/headers/${name}` });

const example = (value: unknown): Part => (value === undefined ? {} : { example: value });

function listPathParameters(path: string, words: OperationWords): Part[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    description: words.parameters?.[name],
    schema: name === 'id' ? { type: 'integer', minimum: 0 } : { type: 'string' },
    example: words.example?.parameters?.[name] ?? 8,
  }));
}

function listQueryParameters(query: z.ZodMiniType | undefined, words: OperationWords): Part[] {
  if (!query) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    description: words.parameters?.[name],
    schema,
    ...example(words.example?.parameters?.[name]),
  }));
}

function listParameters({ method, path, query }: Endpoint, words: OperationWords): Part[] {
  return [
    ...listPathParameters(path, words),
    ...listQueryParameters(query, words),
    toParameter('ApiVersion'),
    ...(words.tagged && method === 'POST' ? [toParameter('IfMatch')] : []),
    ...(words.cached ? [toParameter('IfNoneMatch')] : []),
  ];
}

function describeBody({ body }: Endpoint, words: OperationWords, { refer }: Schemas): Part {
  if (!body) return {};
  const required = !body.safeParse({}).success;
  const content = { 'application/json': { schema: refer(body), ...example(words.example?.body) } };
  return { requestBody: { required, content } };
}

function describeAnswer({ answer }: Endpoint, words: OperationWords, { refer }: Schemas): Part {
  const sent = {
    ...(words.tagged || words.cached ? { ETag: toHeader('ETag') } : {}),
    ...(words.setsCookie ? { 'Set-Cookie': toHeader('SetCookie') } : {}),
  };
  const withHeaders = Object.keys(sent).length > 0 ? { headers: sent } : {};
  const { type } = answer.def;
  if (type === 'void') return { description: 'Done; no body.', ...withHeaders };
  const media = type === 'string' ? 'text/plain' : 'application/json';
  const schema = type === 'string' ? { type } : refer(answer);
  const content = { [media]: { schema, ...example(words.example?.answer) } };
  return { description: 'Done.', ...withHeaders, content };
}

/** One call as OpenAPI has it. `x-right` names the right it needs. */
export function describeOperation(
  endpoint: Endpoint,
  words: OperationWords,
  { chapter, schemas, failures }: { chapter: string; schemas: Schemas; failures: Failures },
): Part {
  const { id, summary } = words;
  const right = rightOf(endpoint);
  const description = [words.description, tellSearchable(endpoint)].filter((text) => text !== undefined);
  return {
    operationId: id,
    summary,
    ...(description.length > 0 ? { description: description.join('\n\n') } : {}),
    tags: [chapter],
    security: listCredentials(endpoint, words),
    ...(right ? { 'x-right': right } : {}),
    parameters: listParameters(endpoint, words),
    ...describeBody(endpoint, words, schemas),
    responses: {
      200: describeAnswer(endpoint, words, schemas),
      ...(words.cached ? { 304: { description: 'Nothing has changed.' } } : {}),
      ...failures.refer(endpoint, words),
    },
  };
}
