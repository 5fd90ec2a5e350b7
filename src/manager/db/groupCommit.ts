import { DatabaseUnavailable } from './unavailable.ts';

/** What a group asks of the connection that writes. */
export interface Writer {
  run(statement: 'begin immediate' | 'commit' | 'rollback' | `${'savepoint' | 'release' | 'rollback to'} work`): void;
  /** Whether a transaction is open. SQLite ends it by itself when the disk is full or broken. */
  isOpen(): boolean;
}

/** What one caller does between its turn and its end. Both ends settle once the group is on disk, or reject as it did. */
export interface Work {
  keep(): Promise<void>;
  undo(): Promise<void>;
}

export interface Groups {
  /** Waits its turn among those who write, first come first served. */
  enter(): Promise<Work>;
}

interface Group {
  /** How many works it has had. */
  works: number;
  /** On the clock that never goes back. */
  since: number;
  /** Whether its end is due. */
  ending: boolean;
  outcome: PromiseWithResolvers<void>;
}

const brokenOff = 'The database has undone what was written: its disk is full or broken.';
const mostWorks = 64;
/** Milliseconds. */
const longest = 5;

function isFull({ works, since }: Group): boolean {
  return works >= mostWorks || performance.now() - since >= longest;
}

/**
 * Commits the works of callers who come at the same time together, because a commit waits for the disk: one transaction
 * around them, a savepoint around each, so that one that fails undoes only itself. Nobody hears how it went before the
 * commit: not even a refusal, which may rest on what another work of the group has written.
 */
export function createGroups(writer: Writer): Groups {
  const waiting: PromiseWithResolvers<Work>[] = [];
  let group: Group | undefined;
  let working = false;

  function open(): Group {
    writer.run('begin immediate');
    const outcome = Promise.withResolvers<void>();
    // A group in which nobody's turn came has nobody to tell.
    outcome.promise.catch(() => {});
    return { works: 0, since: performance.now(), ending: false, outcome };
  }

  function close(finished: Group): void {
    group = undefined;
    try {
      if (!writer.isOpen()) throw new DatabaseUnavailable(brokenOff, { tries: 1, undone: true });
      writer.run('commit');
      finished.outcome.resolve();
    } catch (error) {
      fail(finished, error);
    }
  }

  function fail(lost: Group, error: unknown): void {
    group = undefined;
    lost.outcome.reject(error);
    if (writer.isOpen()) writer.run('rollback');
  }

  /** Whoever is due has been read from the network by the next turn of the loop: a lone caller waits no longer than that. */
  function closeSoon(open: Group): void {
    if (open.ending) return;
    open.ending = true;
    const { works } = open;
    setImmediate(() => {
      open.ending = false;
      if (group !== open || working) return;
      if (open.works > works && !isFull(open)) closeSoon(open);
      else close(open);
    });
  }

  function end(own: Group, { keep }: { keep: boolean }): Promise<void> {
    working = false;
    try {
      if (writer.isOpen()) {
        if (!keep) writer.run('rollback to work');
        writer.run('release work');
      } else close(own);
    } catch (error) {
      fail(own, error);
    }
    next();
    return own.outcome.promise;
  }

  function start(caller: PromiseWithResolvers<Work>): void {
    try {
      group ??= open();
      writer.run('savepoint work');
    } catch (error) {
      caller.reject(error);
      return;
    }
    const own = group;
    own.works += 1;
    working = true;
    let ended: Promise<void> | undefined;
    const endOnce = (how: { keep: boolean }) => {
      ended ??= end(own, how);
      return ended;
    };
    caller.resolve({ keep: () => endOnce({ keep: true }), undo: () => endOnce({ keep: false }) });
  }

  function next(): void {
    while (!working) {
      if (group && isFull(group)) close(group);
      const caller = waiting.shift();
      if (!caller) break;
      start(caller);
    }
    if (group && !working) closeSoon(group);
  }

  return {
    enter() {
      const caller = Promise.withResolvers<Work>();
      waiting.push(caller);
      if (!working) next();
      return caller.promise;
    },
  };
}
