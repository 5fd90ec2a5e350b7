import type * as z from 'zod/mini';

/**
 * One call of the API. The path is below `base`; `:name` marks a parameter.
 * `access` is who may call it at all: every other rule is checked where the call is carried out.
 */
export interface Endpoint<
  Path extends string = string,
  Body extends z.ZodMiniType | undefined = z.ZodMiniType | undefined,
  Answer extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType | undefined = z.ZodMiniType | undefined,
> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `/rest`: the addresses of before there was `/api`, for the clients that still sign in there. */
  readonly base: '/api' | '/rest';
  readonly path: Path;
  readonly access: 'anyone' | 'authenticated';
  readonly query: Query;
  readonly body: Body;
  readonly answer: Answer;
}

type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParameterNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters in a path: `:id` is an object's ID, and every other one a text. `/apikeys/:id` → `{ id: number }`. */
export type Parameters<Path extends string> = { [Name in ParameterNames<Path>]: Name extends 'id' ? number : string };

/** What a call has to be given: parameters where its path has some, a body where it takes one. */
export type Input<E extends Endpoint> = (keyof Parameters<E['path']> extends never
  ? { params?: never }
  : { params: Parameters<E['path']> }) &
  (E['body'] extends z.ZodMiniType ? { body: z.input<E['body']> } : { body?: never });

export type Answer<E extends Endpoint> = z.output<E['answer']>;

interface Definition<
  Path extends string,
  Body extends z.ZodMiniType | undefined,
  Result extends z.ZodMiniType,
  Query extends z.ZodMiniType | undefined,
> {
  method: Endpoint['method'];
  base?: Endpoint['base'];
  path: Path;
  access?: Endpoint['access'];
  query?: Query;
  body?: Body;
  answer: Result;
}

/** Declares an endpoint; below `/api` and closed to the unauthenticated unless it says otherwise. */
export function endpoint<
  Path extends string,
  Result extends z.ZodMiniType,
  Body extends z.ZodMiniType | undefined = undefined,
  Query extends z.ZodMiniType | undefined = undefined,
>({
  method,
  base = '/api',
  path,
  access = 'authenticated',
  query,
  body,
  answer,
}: Definition<Path, Body, Result, Query>): Endpoint<Path, Body, Result, Query> {
  return { method, base, path, access, query: query as Query, body: body as Body, answer };
}
