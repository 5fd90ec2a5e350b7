import { ConfigError, readConfig, readEnvironment } from './config.ts';
import { startServer } from './start.ts';

const stopLimit = 10_000;
/** A terminal's Ctrl-C arrives both directly and through npm: only one that comes later is a second one. */
const sameSignal = 500;

function explain(error: unknown): void {
  if (error instanceof ConfigError) for (const fault of error.faults) console.error(fault);
  else console.error(error);
}

async function main(): Promise<void> {
  const server = await startServer(readConfig(readEnvironment(process.cwd())), process.stdout);
  const link = server.setUpLink
    ? `\n\n  Create the first administrator here; the link works once:\n\n  ${server.setUpLink}\n`
    : '';
  console.log(`Keyroom is ready at ${server.address}${link}`);

  let stopping = 0;
  const stop = (): void => {
    if (stopping > 0) {
      if (Date.now() - stopping > sameSignal) process.exit(1);
      return;
    }
    stopping = Date.now();
    console.log('Stopping: answers under way are finished first. Once more to stop at once.');
    setTimeout(() => process.exit(1), stopLimit).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        explain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  explain(error);
  process.exit(1);
});
