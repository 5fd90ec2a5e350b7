import { parseArgs } from 'node:util';
import { ConfigError } from '#server/config.ts';
import { stopOnSignals } from '#server/stop.ts';
import { provideConsole } from './console.ts';
import { serveDemo } from './demo/serve.ts';
import { showProgress } from './progress.mjs';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '1284' },
    port: { type: 'string', default: '4119' },
    at: { type: 'string' },
  },
});
const keys = Number(values.keys);
const port = Number(values.port);
const at = values.at === undefined ? undefined : Date.parse(values.at);
if (!Number.isInteger(keys) || keys < 0 || !Number.isInteger(port) || port < 0 || port > 65535 || Number.isNaN(at)) {
  console.error('Usage: npm run demo -- [--keys 1284] [--port 4119] [--at 2026-12-01T10:00:00Z]');
  process.exit(1);
}

await provideConsole();
try {
  const server = await showProgress(`making ${keys} keys`, serveDemo({ port, keys, at, log: process.stdout }));
  console.log(`Keyroom's demonstration is ready at ${server.address}\n\n${server.signIns}\n`);
  console.log('Its data are made up, and gone when it stops.');
  stopOnSignals(server.close, console.error);
} catch (error) {
  console.error(error instanceof ConfigError ? error.message.replace('KEYROOM_PORT', '--port') : error);
  process.exit(1);
}
