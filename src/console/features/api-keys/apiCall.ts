import type { Scalar } from '#console/lib/literals.ts';

type Body = Readonly<Record<string, Scalar>>;

/** What a form would send; what is undefined is not sent. */
export type Fields = Readonly<Record<string, Scalar | undefined>>;

/** A call of the console's own dialogs, which reads or saves one key. */
export type FormCall =
  | { operation: 'create'; body: Body }
  | { operation: 'modify'; id: number; body: Body }
  | { operation: 'describe'; id: number };

/** A call that can be shown in the words of a tool. */
export type ApiCall = FormCall | { operation: 'describeCurrent' };

/** Where a call goes, and by what: the secret key itself, or else the environment variable that holds it. */
export interface Target {
  /** Such as `https://manager.example:4119/api`. */
  url: string;
  secretKey?: string;
}

/** The call that OK would make; where there is nothing to save, the one that reads the key. */
export function toApiCall(id: number | undefined, fields: Fields): FormCall {
  const body: Body = Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])),
  );
  if (id === undefined) return { operation: 'create', body };
  return Object.keys(body).length === 0 ? { operation: 'describe', id } : { operation: 'modify', id, body };
}

const paths: Readonly<Record<ApiCall['operation'], string>> = {
  create: '/apikeys',
  modify: '/apikeys/',
  describe: '/apikeys/',
  describeCurrent: '/apikeys/current',
};

/** The address of a call. */
export function addressOf(call: ApiCall, { url }: Target): string {
  return `${url}${paths[call.operation]}${'id' in call ? call.id : ''}`;
}

/** What a call sends, if anything. */
export function bodyOf(call: ApiCall): Body | undefined {
  return 'body' in call ? call.body : undefined;
}
