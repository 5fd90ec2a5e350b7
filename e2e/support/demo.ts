import { tmpdir } from 'node:os';
import { startProcess } from './process.ts';
import { createServerHost } from './serverHost.ts';

const host = createServerHost('demo');

/** Whom the demonstration lets in. */
export interface SignIn {
  userName: string;
  password: string;
}

/** As `npm run demo` starts it. */
const startCommand = (keys: number) =>
  startProcess(['scripts/demo.ts', '--port', '0', '--keys', String(keys)], { cwd: tmpdir() });

/** The demonstration with its made-up keys. `at`: the clock stands still, the data are the same each time. `timeZone`: its administrator's. */
export async function startDemo({ keys, at, timeZone }: { keys: number; at?: string; timeZone?: string }) {
  const server =
    at === undefined
      ? await startCommand(keys)
      : await host.startDemo({ keys, at: Temporal.Instant.from(at).epochMilliseconds, ...(timeZone && { timeZone }) });
  const signIn = (role: string): SignIn => {
    const [, userName = '', password = ''] =
      new RegExp(`${role}\\s+user name (\\S+)\\s+password (\\S+)`).exec(server.output()) ?? [];
    return { userName, password };
  };
  return {
    url: server.url,
    fullAccess: signIn('Full access'),
    readOnly: signIn('Read only'),
    [Symbol.asyncDispose]: () => server.end('SIGTERM'),
  };
}
