import { type BenchDatabase, type Engine, makeDatabase } from './engines.ts';
import { type Measured as MeasuredServer, startMeasured } from './process.ts';
import { measureRaw, type RawFigures } from './raw.ts';
import { type Measured, measureInTurn, median } from './rounds.ts';
import { listCreations, listReads, type Ports } from './subjects.ts';

export interface Pace {
  rounds: number;
  /** Milliseconds of each measurement. */
  duration: number;
}

/** What was found on one engine with that many keys. */
export interface Finding {
  engine: Engine;
  keys: number;
  raw: RawFigures;
  calls: Record<string, Measured>;
  /** Milliseconds from the start of the process to the first 200. */
  startUp: { keyroom: number; floor: number };
  /** Resident, MB of 1 000 000 bytes: a second after the start, and after each quarter of the load on the product. */
  memory: { idle: number | undefined; floorIdle: number | undefined; underLoad: (number | undefined)[] };
}

const startFloor = (kind: keyof Ports, { location }: BenchDatabase) =>
  startMeasured('scripts/bench/floors.ts', { args: (port) => [kind, location, String(port)] });

const startKeyroom = ({ variables }: BenchDatabase) =>
  startMeasured('src/server/main.ts', { variables: { ...variables, KEYROOM_RATE_LIMIT: 'off' }, address: '/healthz' });

async function timeStarts(start: () => Promise<MeasuredServer>, times: number): Promise<number> {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await using server = await start();
    found.push(server.startUp);
  }
  return median(found);
}

/** Measures the product and its floors on a database of its own. */
export async function runScenario(engine: Engine, keys: number, pace: Pace): Promise<Finding> {
  await using database = await makeDatabase(engine, keys);
  const raw = await measureRaw(database.location, keys, pace.duration);
  const startUp = {
    floor: await timeStarts(() => startFloor('verify', database), pace.rounds),
    keyroom: await timeStarts(() => startKeyroom(database), pace.rounds),
  };
  await using bare = await startFloor('bare', database);
  await using verify = await startFloor('verify', database);
  await using insert = await startFloor('insert', database);
  await using list = await startFloor('list', database);
  await using keyroom = await startKeyroom(database);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const memory: Finding['memory'] = { idle: keyroom.memory(), floorIdle: verify.memory(), underLoad: [] };
  const ports: Ports = {
    keyroom: keyroom.port,
    bare: bare.port,
    verify: verify.port,
    insert: insert.port,
    list: list.port,
  };
  const watch = setInterval(() => memory.underLoad.push(keyroom.memory()), pace.duration * 2);
  try {
    // Creating comes last: what is read must not grow meanwhile.
    const reads = await measureInTurn(listReads(ports, keys), pace);
    const creations = await measureInTurn(listCreations(ports), pace);
    return { engine, keys, raw, calls: Object.fromEntries([...reads, ...creations]), startUp, memory };
  } finally {
    clearInterval(watch);
  }
}
