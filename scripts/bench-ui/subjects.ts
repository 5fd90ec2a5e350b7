import { startMeasured } from '../bench/process.ts';
import type { SignIn } from '../demo/data.ts';
import { type Floor, floorFolder } from './buildFloors.ts';
import type { DemoDatabase } from './database.ts';

/** A page under measurement. */
export interface Subject extends AsyncDisposable {
  name: 'keyroom' | Floor;
  address: string;
  /** The session of who is signed in, where that is asked for. */
  sessionID?: string;
}

async function signIn(origin: string, body: SignIn): Promise<string> {
  const response = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'api-version': 'v1' },
    body: JSON.stringify(body),
  });
  const [, sessionID] = /sID=([^;]+)/.exec(response.headers.get('set-cookie') ?? '') ?? [];
  if (!sessionID) throw new Error(`Nobody was signed in: ${response.status} ${await response.text()}`);
  return sessionID;
}

/** The product, as `npm start` serves it. */
export async function startKeyroom({ folder, administrator }: DemoDatabase): Promise<Subject> {
  const server = await startMeasured('src/server/main.ts', {
    variables: { KEYROOM_DATA_DIR: folder, KEYROOM_RATE_LIMIT: 'off' },
    address: '/healthz',
  });
  const dispose = () => server[Symbol.asyncDispose]();
  const origin = `http://localhost:${server.port}`;
  try {
    const sessionID = await signIn(origin, administrator);
    const address = `${origin}/administration/user-management/api-keys`;
    return { name: 'keyroom', address, sessionID, [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** One of the pages of a few lines, with the keys that are in the product's database when it starts. */
export async function startFloor(floor: Floor, { location }: DemoDatabase): Promise<Subject> {
  const page = `${floor}.html`;
  const server = await startMeasured('scripts/bench-ui/floorServer.ts', {
    args: (port) => [floorFolder(floor), page, location, String(port)],
    address: `/${page}`,
  });
  return {
    name: floor,
    address: `http://localhost:${server.port}/${page}`,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
