const limit = 10_000;
/** A terminal's Ctrl-C arrives both directly and through npm: only one that comes later is a second one. */
const sameSignal = 500;

/** Ends the process on SIGTERM and SIGINT once `close` is done: with 0, or with 1 when it fails, takes too long or is cut short. */
export function stopOnSignals(close: () => Promise<void>, say: (what: unknown) => void): void {
  let since: number | undefined;
  const stop = (): void => {
    if (since !== undefined) {
      if (Date.now() - since > sameSignal) process.exit(1);
      return;
    }
    since = Date.now();
    say('Stopping: answers under way are finished first. Once more to stop at once.');
    setTimeout(() => process.exit(1), limit).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
