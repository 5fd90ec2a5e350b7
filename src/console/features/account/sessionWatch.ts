import type { SessionRest } from '#contract/sessionList.ts';

const minute = 60_000;

/** So long before the end people are warned; in a session that ends sooner than twice that, half of its time before. */
const notice = 2 * minute;

/** What a browser's timer can hold, and more than enough. */
const longestWait = 24 * 60 * minute;

export interface Warning {
  /** Milliseconds until the end. */
  left: number;
  /** Whether doing something keeps the session; not so at its greatest age. */
  prolongable: boolean;
}

function ends({ now, idleEnd, absoluteEnd }: SessionRest) {
  const left = (end: number | undefined) => (end === undefined ? Number.POSITIVE_INFINITY : Math.max(0, end - now));
  return { idle: left(idleEnd), absolute: left(absoluteEnd) };
}

/** Milliseconds until the session ends if nothing more is done in it. */
export function timeLeft(rest: SessionRest): number {
  const { idle, absolute } = ends(rest);
  return Math.min(idle, absolute);
}

type Step = { kind: 'wait'; milliseconds: number } | ({ kind: 'warn' } & Warning);

/** What is next in a session: to wait, or to warn. `idleLimit`: how long it lasts when nothing is done. `warned`: of its greatest age. */
export function nextStep(rest: SessionRest, idleLimit: number, warned: boolean): Step {
  const { idle, absolute } = ends(rest);
  const prolongable = idle < absolute;
  const left = Math.min(idle, absolute);
  if (warned && !prolongable) return { kind: 'wait', milliseconds: Math.min(left, longestWait) };
  const ahead = prolongable ? Math.min(notice, idleLimit / 2) : notice;
  if (left <= ahead) return { kind: 'warn', left, prolongable };
  return { kind: 'wait', milliseconds: Math.min(left - ahead, longestWait) };
}

/** What a watch has to do with. `read`: `unknown` from a manager that does not tell, `away` when no answer came. */
export interface Watched {
  read: () => Promise<SessionRest | 'ended' | 'away' | 'unknown'>;
  /** Resolves when the person has answered, or the time is up. */
  warn: (warning: Warning) => Promise<void>;
  /** Has the person sign in again; false: they are gone. */
  renew: () => Promise<boolean>;
}

/** Warns of the end of the session, and of every one that follows. Asks the manager only when something is due: several pages agree. */
export async function watchSession({ read, warn, renew }: Watched, signal: AbortSignal): Promise<void> {
  let idleLimit = 0;
  let warned = false;
  const beginAnew = () => {
    idleLimit = 0;
    warned = false;
  };
  while (!signal.aborted) {
    const rest = await read();
    if (rest === 'unknown' || signal.aborted) return;
    if (rest === 'away') await sleep(minute, signal);
    else if (rest === 'ended') {
      if (!(await renew())) return;
      beginAnew();
    } else {
      // Told only what is left, the most that was ever left is the limit.
      idleLimit = Math.max(idleLimit, (rest.idleEnd ?? rest.now) - rest.now);
      const step = nextStep(rest, idleLimit, warned);
      if (step.kind === 'wait') await sleep(step.milliseconds, signal);
      else {
        await warn(step);
        idleLimit = 0;
        warned = !step.prolongable;
      }
    }
  }
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
