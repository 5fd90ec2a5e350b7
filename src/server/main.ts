import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

// Before anything else is loaded: a quarter of the time to start went into compiling what never changes.
enableCompileCache(path.join(import.meta.dirname, '..', '..', 'build', 'compile-cache'));

const { ConfigError, readConfig, readEnvironment } = await import('./config.ts');
const { startServer } = await import('./start.ts');
const { inOneGo } = await import('./log.ts');
const { stopOnSignals } = await import('./stop.ts');

try {
  const server = await startServer(readConfig(readEnvironment(process.cwd())), inOneGo(process.stdout));
  const link = server.setUpLink
    ? `\n\n  Create the first administrator here; the link works once:\n\n  ${server.setUpLink}\n`
    : '';
  const managers = server.managers.map(({ name, origin }) => `${name === undefined ? '' : `${name}: `}${origin}`);
  const inFront = managers.length > 0 ? `, in front of ${managers.join(', ')}` : '';
  console.log(`Keyroom is ready at ${server.address}${inFront}${link}`);
  stopOnSignals(server.close, console.error);
  flushCompileCache();
} catch (error) {
  if (error instanceof ConfigError) for (const fault of error.faults) console.error(fault);
  else console.error(error);
  process.exit(1);
}
