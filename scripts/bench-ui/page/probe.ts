/** What a page is watched for. All of them are read from what is on the page, and the same way from product and floors. */
interface Sights {
  /** Of the first rows, as many as are in sight, are drawn. */
  rows: undefined;
  field: undefined;
  /** All keys are there. */
  all: { keys: number };
  /** The list shows what the text in its filter asks for. */
  filtered: { keys: number; text: string };
  /** The list is sorted by name, from the end. */
  sorted: { keys: number; first: string };
  /** A dialog takes what is typed. */
  dialog: undefined;
  secret: undefined;
}

/** Times are milliseconds from the start of the navigation. */
interface Loading {
  rows: number;
  all: number;
  /** The longest task of the page's own thread until all keys were there; 0 where none took 50 ms. */
  longestTask: number;
  /** Addresses of the scripts that were asked for until the first rows were there. */
  scripts: string[];
}

export interface Probe {
  loading: Promise<Loading>;
  /** Times the way from the next event of that type to a sight. */
  watch<Name extends keyof Sights>(event: 'click' | 'input', sight: Name, options: Sights[Name]): void;
  /** What `watch` found, in milliseconds. */
  took(): Promise<number>;
  /** Addresses of the scripts that were asked for until there was a field to type in, as on the page of signing in. */
  scriptsToField: Promise<string[]>;
  /** How many rows there are, beyond the window too, and what the first of them says. */
  list(): { count: number; first: string };
  startFrames(): void;
  /** Milliseconds from each frame to the next. */
  endFrames(): number[];
}

declare global {
  var bench: Probe;
}

/** Runs in each page before the page's own scripts, and so has to bring everything along. */
export function installProbe(keys: number): void {
  const table = () => document.querySelector('table[aria-rowcount]');
  const rows = () => [...document.querySelectorAll('tbody tr[data-index]')].filter((row) => row.textContent !== '');
  const list = () => ({
    count: Number(table()?.getAttribute('aria-rowcount')) - 1,
    first: rows()[0]?.textContent ?? '',
  });
  const settled = () => table() !== null && table()?.getAttribute('aria-busy') !== 'true';
  const sights: { [Name in keyof Sights]: (options: Sights[Name]) => boolean } = {
    rows: () => rows().length >= 10,
    field: () => document.querySelector('input') !== null,
    all: ({ keys }) => settled() && list().count >= keys,
    filtered: ({ keys, text }) => settled() && list().count < keys && list().first.includes(text),
    sorted: ({ keys, first }) =>
      settled() &&
      list().count >= keys &&
      list().first !== first &&
      document.querySelector('th[aria-sort=descending]') !== null,
    dialog: () => document.activeElement?.matches('[role=dialog] :is(input, textarea)') ?? false,
    secret: () =>
      [...document.querySelectorAll<HTMLInputElement>(':is([role=dialog], [role=alertdialog]) :is(input, textarea)')] //
        .some(({ value }) => /^\d+:\S{40,}$/.test(value)),
  };

  /** The time at which the frame has been drawn that is the first to show it. */
  const seen = <Name extends keyof Sights>(sight: Name, options: Sights[Name]): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      const look = () => {
        if (sights[sight](options)) port2.postMessage(undefined);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });

  const tasks: PerformanceEntry[] = [];
  new PerformanceObserver((entries) => tasks.push(...entries.getEntries())).observe({ type: 'longtask' });

  const scriptsBefore = (time: number) =>
    performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < time)
      .map(({ name }) => name);

  const load = async (): Promise<Loading> => {
    const [rows, all] = await Promise.all([seen('rows', undefined), seen('all', { keys })]);
    // A long task is told of after it has ended.
    await new Promise((resolve) => setTimeout(resolve, 300));
    return {
      rows,
      all,
      longestTask: Math.max(0, ...tasks.filter(({ startTime }) => startTime < all).map(({ duration }) => duration)),
      scripts: scriptsBefore(rows),
    };
  };

  let watched: Promise<number> = Promise.reject(new Error('Nothing is watched.'));
  watched.catch(() => {});
  let frames: number[] = [];
  let counting = false;
  const countFrames = (time: number) => {
    frames.push(time);
    if (counting) requestAnimationFrame(countFrames);
  };

  globalThis.bench = {
    loading: load(),
    watch: (event, sight, options) => {
      watched = new Promise((resolve) => {
        const begin = async ({ timeStamp }: Event) => resolve((await seen(sight, options)) - timeStamp);
        addEventListener(event, begin, { capture: true, once: true });
      });
    },
    took: () => watched,
    scriptsToField: seen('field', undefined).then(scriptsBefore),
    list,
    startFrames: () => {
      frames = [];
      counting = true;
      requestAnimationFrame(countFrames);
    },
    endFrames: () => {
      counting = false;
      return frames.slice(1).map((time, index) => time - (frames[index] ?? 0));
    },
  };
}
