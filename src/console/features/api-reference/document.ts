import * as z from 'zod/mini';

/** The part of JSON Schema that the document uses. Either a reference, which may come with words of its own, or a description. */
export interface Schema {
  $ref?: string | undefined;
  description?: string | undefined;
  type?: string | string[] | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  default?: unknown;
  anyOf?: Schema[] | undefined;
  properties?: Record<string, Schema> | undefined;
  required?: string[] | undefined;
  items?: Schema | undefined;
  pattern?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxItems?: number | undefined;
}

const text = z.optional(z.string());
const limit = z.optional(z.number());

const schema: z.ZodMiniType<Schema> = z.lazy(() =>
  z.object({
    $ref: text,
    description: text,
    type: z.optional(z.union([z.string(), z.array(z.string())])),
    const: z.optional(z.unknown()),
    enum: z.optional(z.array(z.unknown())),
    default: z.optional(z.unknown()),
    anyOf: z.optional(z.array(schema)),
    properties: z.optional(z.record(z.string(), schema)),
    required: z.optional(z.array(z.string())),
    items: z.optional(schema),
    pattern: text,
    minLength: limit,
    maxLength: limit,
    minimum: limit,
    maximum: limit,
    maxItems: limit,
  }),
);

const parameter = z.object({
  name: z.string(),
  in: z.string(),
  required: z.optional(z.boolean()),
  description: text,
  schema,
  example: z.optional(z.union([z.string(), z.number()])),
});

const content = z.optional(z.record(z.string(), z.object({ schema, example: z.optional(z.unknown()) })));

const answer = z.object({ description: z.string(), content });

const operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: text,
  tags: z.array(z.string()),
  security: z.array(z.record(z.string(), z.unknown())),
  'x-right': text,
  parameters: z.array(z.union([z.object({ $ref: z.string() }), parameter])),
  requestBody: z.optional(z.object({ required: z.boolean(), content })),
  responses: z.record(z.string(), z.union([z.object({ $ref: z.string() }), answer])),
});

/** What this page reads of an OpenAPI document. */
export const openApiDocument = z.object({
  info: z.object({ description: z.string() }),
  tags: z.array(z.object({ name: z.string(), description: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    parameters: z.record(z.string(), parameter),
    responses: z.record(z.string(), answer),
  }),
});

export type OpenApiDocument = z.infer<typeof openApiDocument>;
export type Operation = z.infer<typeof operation>;
export type Parameter = z.infer<typeof parameter>;
export type Content = z.infer<typeof content>;
