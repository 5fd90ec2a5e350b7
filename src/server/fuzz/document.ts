import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

/** The part of JSON Schema that the document uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

interface Answer {
  $ref?: string;
  headers?: Record<string, unknown>;
  content?: Record<string, { schema: Schema }>;
}

interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters: { $ref?: string; name: string; in: string }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, Answer>;
}

export interface OpenApi {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}

interface DocumentedAnswer {
  type: string | undefined;
  headers: string[];
  matches: ValidateFunction | undefined;
}

/** One call of the document, with what it takes and answers. */
export interface DocumentedCall {
  id: string;
  method: string;
  path: string;
  query: string[];
  /** By the names of the security schemes; none: anyone may call. */
  security: string[][];
  body: Schema | undefined;
  takes: ValidateFunction | undefined;
  answers: ReadonlyMap<number, DocumentedAnswer>;
}

export interface Reference {
  calls: DocumentedCall[];
  resolve(schema: Schema): Schema;
}

const lastName = (pointer: string) => pointer.split('/').at(-1) ?? '';

export function readReference({ paths, components }: OpenApi): Reference {
  const ajv = new Ajv2020({ strict: false });
  const compile = (schema: Schema) =>
    ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"reference#/components')));
  ajv.addSchema(JSON.parse(JSON.stringify({ $id: 'reference', components })));

  function readAnswer(answer: Answer): DocumentedAnswer {
    const { headers = {}, content = {} } = answer.$ref ? (components.responses[lastName(answer.$ref)] ?? {}) : answer;
    const [[type, media] = []] = Object.entries(content);
    return { type, headers: Object.keys(headers), matches: media && compile(media.schema) };
  }

  function readCall(method: string, path: string, operation: Operation): DocumentedCall {
    const { operationId: id, security, parameters, requestBody, responses } = operation;
    const body = requestBody?.content['application/json'].schema;
    return {
      id,
      method: method.toUpperCase(),
      path,
      query: parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name),
      security: security.map((schemes) => Object.keys(schemes)),
      body,
      takes: body && compile(body),
      answers: new Map(Object.entries(responses).map(([status, answer]) => [Number(status), readAnswer(answer)])),
    };
  }

  return {
    calls: Object.entries(paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => readCall(method, path, operation)),
    ),
    resolve: (schema) =>
      schema.$ref ? { ...components.schemas[lastName(schema.$ref)], ...schema, $ref: undefined } : schema,
  };
}
