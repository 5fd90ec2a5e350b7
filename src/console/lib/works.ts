import { createCallLane } from './callLane.ts';
import { forEachOf, type Results } from './forEachOf.ts';
import { watchInput } from './watchInput.ts';

/** Something that is being done with rows of a list, or has been, and what has become of it. */
export interface Work<Deed extends string, Row> extends Results<Row> {
  id: number;
  deed: Deed;
  rows: readonly Row[];
  /** `stopping`: what is under way ends, and nothing further begins. */
  phase: 'working' | 'stopping' | 'over';
  /** Those of the rows that this run is about: all at first, and later those that are tried again. */
  current: readonly Row[];
  /** So many of them have been tried. */
  tried: number;
  stop: () => void;
  /** Tries those again that failed, and those alone. */
  retry: () => void;
  /** Goes on with those that were not tried. */
  proceed: () => void;
}

/** What became of the rows of a deed. */
export interface Performed<Row> extends Results<Row> {
  /** The person has waited for it: the focus may be moved. */
  awaited: boolean;
}

interface Start<Deed extends string, Row> {
  deed: Deed;
  rows: readonly Row[];
  action: (row: Row) => Promise<unknown>;
  /** Called after each run with what became of its rows, the first run and those that try again. */
  afterRun: (results: Results<Row>) => unknown;
}

/** What the calls of all works of a page share: a browser makes six at once, and the person needs some of them. */
const atOnce = 4;

/** The works of a page. Several go on side by side; one that went well is forgotten when another begins. */
export class Works<Deed extends string, Row extends { ID: number }> {
  #works: readonly Work<Deed, Row>[] = [];
  #underWay: { runs: string; ids: ReadonlySet<number> } = { runs: '', ids: new Set() };
  #lastID = 0;
  readonly #listeners = new Set<() => void>();
  readonly #lane = createCallLane({ atOnce, onHold: () => this.#tell() });

  readonly #watch: () => () => boolean;

  /** `watch`: begins to look whether the person goes on with something else. */
  constructor(watch = watchInput) {
    this.#watch = watch;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly all = () => this.#works;

  /** The IDs of the rows that something is being done with. */
  readonly underWay = () => this.#underWay.ids;

  /** The moment (epoch ms) at which the manager takes calls again, where it has asked to wait. */
  readonly heldUntil = () => this.#lane.heldUntil();

  readonly dismiss = (id: number) => this.#set(this.#works.filter((work) => work.id !== id));

  readonly stopAll = () => {
    for (const { phase, stop } of this.#works) if (phase === 'working') stop();
  };

  /** Does a deed with rows; resolves after the first run to what became of them. */
  async start(start: Start<Deed, Row>): Promise<Performed<Row>> {
    const isAwaited = this.#watch();
    this.#lastID += 1;
    const id = this.#lastID;
    const again = (rows: readonly Row[]) => void this.#run(id, rows, start);
    const find = () => this.#works.find((work) => work.id === id);
    const { deed, rows } = start;
    const unfinished = this.#works.filter(
      ({ phase, failures, untried }) => phase !== 'over' || failures.length > 0 || untried.length > 0,
    );
    this.#set([
      ...unfinished,
      {
        id,
        deed,
        rows,
        phase: 'working',
        current: [],
        tried: 0,
        done: [],
        failures: [],
        untried: rows,
        stop: () => undefined,
        retry: () => again(find()?.failures.map(({ row }) => row) ?? []),
        proceed: () => again(find()?.untried ?? []),
      },
    ]);
    const results = await this.#run(id, rows, start);
    return { ...results, awaited: isAwaited() };
  }

  async #run(id: number, rows: readonly Row[], { action, afterRun }: Start<Deed, Row>): Promise<Results<Row>> {
    const stop = new AbortController();
    const onStop = () => {
      stop.abort();
      this.#change(id, { phase: 'stopping' });
    };
    this.#change(id, { phase: 'working', current: rows, tried: 0, stop: onStop });
    const onProgress = (tried: number) => this.#change(id, { tried });
    const results = await forEachOf(rows, action, { lane: this.#lane, atOnce, stop, onProgress });
    const before = this.#works.find((work) => work.id === id);
    this.#change(id, { phase: 'over', ...(before && joined(before, results)) });
    await afterRun(results);
    return results;
  }

  #change(id: number, changes: Partial<Work<Deed, Row>>) {
    this.#set(this.#works.map((work) => (work.id === id ? { ...work, ...changes } : work)));
  }

  #set(works: readonly Work<Deed, Row>[]) {
    this.#works = works;
    const going = works.filter(({ phase }) => phase !== 'over');
    const runs = going.map(({ id, current }) => `${id}:${current.length}`).join();
    if (runs !== this.#underWay.runs) {
      this.#underWay = { runs, ids: new Set(going.flatMap(({ current }) => current.map(({ ID }) => ID))) };
    }
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}

/** What is known of all rows, after another run with some of them. */
function joined<Row>(before: Work<string, Row>, results: Results<Row>): Results<Row> {
  const again = new Set(before.current);
  return {
    done: [...before.done, ...results.done],
    failures: [...before.failures.filter(({ row }) => !again.has(row)), ...results.failures],
    untried: [...before.untried.filter((row) => !again.has(row)), ...results.untried],
  };
}
