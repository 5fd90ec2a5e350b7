import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from './options.ts';

/** A session at another Keyroom: what its cookies hold, and its request ID. */
export interface OtherSession {
  sID: string;
  rID?: string;
  RID: string;
}

/** The password, from the environment or asked for; it is shown nowhere. */
export async function readPassword(userName: string): Promise<string> {
  const given = process.env.KEYROOM_GUIDE_PASSWORD;
  if (given) return given;
  if (!process.stdin.isTTY) throw new UsageError('Set KEYROOM_GUIDE_PASSWORD: there is no terminal to ask for it on.');
  const { promise, resolve } = Promise.withResolvers<string>();
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stderr.write(`Password of ${userName}: `);
  terminal.question('', resolve);
  const password = await promise;
  terminal.close();
  process.stderr.write('\n');
  return password;
}

async function ask(base: string, path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(base + path, { ...init, signal: AbortSignal.timeout(15_000) });
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    throw new UsageError(`Nothing answers at ${base}: ${cause?.code ?? message}.`);
  }
}

const faults: Record<string, string> = {
  sign_in_failed: 'The user name or the password is wrong.',
  mfa_required: 'This user signs in in two steps. Use one without, made for the pictures.',
  too_many_sessions: 'This user is signed in too many times. Sign out elsewhere, and try again.',
  too_many_attempts: 'There were too many attempts to sign in. Wait a minute, and try again.',
};

async function faultOf(base: string, response: Response): Promise<string> {
  const { code = '', message = '' } = (await response.json().catch(() => ({}))) as { code?: string; message?: string };
  if (response.status === 502 || response.status === 504)
    return `The manager behind ${base} does not answer: ${message}`;
  const known = faults[code] ?? (response.status === 401 ? faults.sign_in_failed : undefined);
  return known ?? `${base} lets nobody in: ${message || `it answers ${response.status}`}`;
}

/** Signs in to another Keyroom. Throws a `UsageError` that says what stands against it. */
export async function signInElsewhere(base: string, userName: string, password: string): Promise<OtherSession> {
  const page = await ask(base, '/');
  if (!(await page.text()).includes('<title>Keyroom</title>')) throw new UsageError(`There is no Keyroom at ${base}.`);
  const response = await ask(base, '/api/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'api-version': 'v1' },
    body: JSON.stringify({ userName, password }),
  });
  if (!response.ok) throw new UsageError(await faultOf(base, response));
  const { RID } = (await response.json()) as { RID: string };
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(/[=;]/, 2));
  return { ...Object.fromEntries(cookies), RID };
}

/** Ends the session. A manager that cannot be told ends it by itself. */
export async function signOutElsewhere(base: string, { sID, rID, RID }: OtherSession): Promise<void> {
  const cookie = [`sID=${sID}`, ...(rID === undefined ? [] : [`rID=${rID}`])].join('; ');
  await ask(base, '/api/sessions', { method: 'DELETE', headers: { 'api-version': 'v1', cookie, rID: RID } });
}
