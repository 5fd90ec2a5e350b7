import { ConfigError, readConfig, readEnvironment } from './config.ts';
import { startServer } from './start.ts';
import { stopOnSignals } from './stop.ts';

async function main(): Promise<void> {
  const server = await startServer(readConfig(readEnvironment(process.cwd())), process.stdout);
  const link = server.setUpLink
    ? `\n\n  Create the first administrator here; the link works once:\n\n  ${server.setUpLink}\n`
    : '';
  console.log(`Keyroom is ready at ${server.address}${link}`);
  stopOnSignals(server.close, console.error);
}

main().catch((error: unknown) => {
  if (error instanceof ConfigError) for (const fault of error.faults) console.error(fault);
  else console.error(error);
  process.exit(1);
});
