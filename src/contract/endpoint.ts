import type * as z from 'zod/mini';
import type { Right } from './rights.ts';

/**
 * Who may make a call, whatever it is about. `authenticated`: every administrator in a session, and every API key;
 * `session` and `api_key`: only the one kind of them. A right: whoever has it. The rules that depend on what the call is
 * about (no more rights than one's own, not the last administrator, …) are checked where it is carried out.
 */
export type Access =
  | 'anyone'
  | 'authenticated'
  | 'session'
  | 'api_key'
  | Right
  /** `oneself`: in a session, everybody may do it with their own account. `api_key`: with the calling key only. */
  | { right: Right; or: 'oneself' }
  | { right: Right; of: 'api_key' };

/**
 * One call of the API. The path is below `base`; `:name` marks a parameter.
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
  readonly access: Access;
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

/** The right that a call needs, where it needs one. */
export function rightOf({ access }: Pick<Endpoint, 'access'>): Right | undefined {
  if (typeof access === 'object') return access.right;
  return access.includes('.') ? (access as Right) : undefined;
}

interface Definition<
  Path extends string,
  Body extends z.ZodMiniType | undefined,
  Result extends z.ZodMiniType,
  Query extends z.ZodMiniType | undefined,
> {
  method: Endpoint['method'];
  base?: Endpoint['base'];
  path: Path;
  access: Access;
  query?: Query;
  body?: Body;
  answer: Result;
}

/** Declares an endpoint; below `/api` unless it says otherwise. */
export function endpoint<
  Path extends string,
  Result extends z.ZodMiniType,
  Body extends z.ZodMiniType | undefined = undefined,
  Query extends z.ZodMiniType | undefined = undefined,
>({
  method,
  base = '/api',
  path,
  access,
  query,
  body,
  answer,
}: Definition<Path, Body, Result, Query>): Endpoint<Path, Body, Result, Query> {
  return { method, base, path, access, query: query as Query, body: body as Body, answer };
}
