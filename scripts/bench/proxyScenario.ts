import { thinFlags, thinVariables } from '../thinProcess.ts';
import { makeDatabase } from './engines.ts';
import { startMeasured } from './process.ts';
import { type Measured, measureInTurn } from './rounds.ts';
import type { Pace } from './scenario.ts';
import { callsInFront } from './subjects.ts';

const keys = 1000;
const connections = [1, 32] as const;

/** One call, of the manager itself and through the proxy in front of it. */
export interface Pair {
  name: string;
  connections: number;
  manager: Measured;
  proxy: Measured;
}

export interface ProxyFinding {
  keys: number;
  pairs: Pair[];
  /** Resident, MB of 1 000 000 bytes: a second after the start, and after each measurement. */
  memory: { idle: number | undefined; underLoad: (number | undefined)[] };
}

/** Measures a manager and Keyroom in front of it, in turn, each in a process of its own. */
export async function runProxyScenario(pace: Pace): Promise<ProxyFinding> {
  await using database = await makeDatabase('SQLite', keys);
  await using manager = await startMeasured('src/server/main.ts', {
    variables: { ...database.variables, KEYROOM_RATE_LIMIT: 'off' },
    address: '/healthz',
  });
  const startProxy = () =>
    startMeasured('src/server/main.ts', {
      variables: { ...thinVariables, KEYROOM_MANAGER_URL: `http://127.0.0.1:${manager.port}` },
      address: '/healthz',
      flags: thinFlags,
    });
  // The first start keeps what it has compiled; the memory that takes is not the proxy's.
  await (await startProxy())[Symbol.asyncDispose]();
  await using proxy = await startProxy();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const memory: ProxyFinding['memory'] = { idle: proxy.memory(), underLoad: [] };
  const pairs: Pair[] = [];
  for (const count of connections) {
    for (const { name, next } of callsInFront(keys)) {
      const subjects = [
        { name: 'manager', port: manager.port, connections: count, next },
        { name: 'proxy', port: proxy.port, connections: count, next },
      ];
      const found = await measureInTurn(subjects, pace);
      memory.underLoad.push(proxy.memory());
      const [direct, through] = [found.get('manager'), found.get('proxy')];
      if (direct && through) pairs.push({ name, connections: count, manager: direct, proxy: through });
    }
  }
  return { keys, pairs, memory };
}
