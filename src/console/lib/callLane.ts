import { ApiError } from './api.ts';

/** Where calls of a long work go one behind the other. */
export interface CallLane {
  /** Makes a call when it is its turn, again where the manager had no time for it; false: stopped before its turn came. */
  run: (call: () => Promise<unknown>, stop: AbortSignal) => Promise<boolean>;
  /** The moment (epoch ms) at which the manager takes calls again; undefined: it takes them. */
  heldUntil: () => number | undefined;
}

interface Options {
  atOnce: number;
  /** Told when calls are held, and when they go on. */
  onHold: () => void;
  sleep: (milliseconds: number) => Promise<void>;
}

/** For a manager that says there are too many calls, but not for how long. */
const usualWait = 10;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Seconds that the manager wants to be left alone, where that is why it refused. */
function secondsToWait(error: unknown): number | undefined {
  if (!(error instanceof ApiError) || error.status !== 429) return undefined;
  return Math.max(1, error.retryAfter ?? usualWait);
}

/** Lets a few calls through at a time, whoever makes them, and none for as long as the manager has asked to wait. */
export function createCallLane({ atOnce, onHold, sleep = pause }: Omit<Options, 'sleep'> & Partial<Options>): CallLane {
  const queue: (() => void)[] = [];
  let running = 0;
  let hold: { until: number; over: Promise<void> } | undefined;

  const enter = async () => {
    if (running < atOnce) running += 1;
    else await new Promise<void>((resolve) => queue.push(resolve));
  };
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };
  const holdFor = (milliseconds: number) => {
    if (hold) return;
    const over = sleep(milliseconds).then(() => {
      hold = undefined;
      onHold();
    });
    hold = { until: Temporal.Now.instant().epochMilliseconds + milliseconds, over };
    onHold();
  };

  const run: CallLane['run'] = async (call, stop) => {
    await enter();
    try {
      for (;;) {
        if (hold) await Promise.race([hold.over, stopped(stop)]);
        if (stop.aborted) return false;
        try {
          await call();
          return true;
        } catch (error) {
          const seconds = secondsToWait(error);
          if (seconds === undefined) throw error;
          holdFor(seconds * 1000);
        }
      }
    } finally {
      leave();
    }
  };
  return { run, heldUntil: () => hold?.until };
}

function stopped(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
