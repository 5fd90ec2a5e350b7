import { tmpdir } from 'node:os';
import { startProcess } from './process.ts';

/** Whom the demonstration lets in. */
export interface SignIn {
  userName: string;
  password: string;
}

/** The demonstration with its made-up keys, as `npm run demo` starts it. `at`: the clock stands still, the data are the same each time. */
export async function startDemo({ keys, at }: { keys: number; at?: string }) {
  const args = ['--port', '0', '--keys', String(keys), ...(at === undefined ? [] : ['--at', at])];
  const server = await startProcess(['scripts/demo.ts', ...args], { cwd: tmpdir() });
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
