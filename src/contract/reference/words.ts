import type * as z from 'zod/mini';
import type { Endpoint } from '#contract/endpoint.ts';
import type { ErrorCode } from '#contract/errors.ts';

/** What the API reference says of a call beyond what its endpoint declares. */
export interface OperationWords<E extends Endpoint = Endpoint> {
  /** Names the call in generated clients; the vendor's name where it has one. */
  id: string;
  /** A few words, as in a menu. */
  summary: string;
  description?: string;
  /** The session's cookie is enough, without its request ID. */
  cookieOnly?: true;
  /** What can go wrong in this call and not in every other. */
  codes?: readonly ErrorCode[];
  /** Answers with an `ETag`; a change takes it as `If-Match`. */
  tagged?: true;
  /** Answers 304 to an `If-None-Match` that names the state the client has. */
  cached?: true;
  /** The answer carries a session cookie, or takes it away. */
  setsCookie?: true;
  /** What the parameters in the path and the query stand for. */
  parameters?: Readonly<Record<string, string>>;
  example?: {
    /** For parameters other than `id`. */
    parameters?: Readonly<Record<string, string>>;
    body?: z.input<E['body'] & z.ZodMiniType>;
    answer?: z.input<E['answer']>;
  };
}

type Fields<Schema> =
  Schema extends z.ZodMiniObject<infer Shape>
    ? { readonly [Name in keyof Shape]: string }
    : Readonly<Record<string, never>>;

interface SchemaWords<Schema> {
  description: string;
  /** One for each member. */
  fields: Fields<Schema>;
  /** The same as clients write it, where the schema is a step on the way there. */
  wire?: z.ZodMiniType;
}

/** A schema that the reference gives a name. */
export interface NamedSchema {
  name: string;
  /** Whether clients send it or get it. */
  direction: 'request' | 'answer';
  schema: z.ZodMiniType;
  wire: z.ZodMiniType;
  description: string;
  fields: Readonly<Record<string, string>>;
}

function named<Schema extends z.ZodMiniType>(
  direction: NamedSchema['direction'],
  name: string,
  schema: Schema,
  { description, fields, wire = schema }: SchemaWords<Schema>,
): NamedSchema {
  return { name, direction, schema, wire, description, fields: fields as NamedSchema['fields'] };
}

/** Names a schema of what clients send. */
export function requestSchema<Schema extends z.ZodMiniType>(name: string, schema: Schema, words: SchemaWords<Schema>) {
  return named('request', name, schema, words);
}

/** Names a schema of what clients get. */
export function answerSchema<Schema extends z.ZodMiniType>(name: string, schema: Schema, words: SchemaWords<Schema>) {
  return named('answer', name, schema, words);
}

/** The calls about one thing, and the schemas they speak. */
export interface Chapter {
  title: string;
  description: string;
  operations: ReadonlyMap<Endpoint, OperationWords>;
  schemas: readonly NamedSchema[];
}

/** Every endpoint of the table needs its words. */
export function chapter<Table extends Readonly<Record<string, Endpoint>>>({
  endpoints,
  operations,
  ...rest
}: Omit<Chapter, 'operations'> & {
  endpoints: Table;
  operations: { readonly [Name in keyof Table]: OperationWords<Table[Name]> };
}): Chapter {
  const words = Object.entries(endpoints).map(([name, endpoint]) => [endpoint, operations[name]] as const);
  // Guaranteed by the types: each name of the one table is in the other.
  return { ...rest, operations: new Map(words as [Endpoint, OperationWords][]) };
}
