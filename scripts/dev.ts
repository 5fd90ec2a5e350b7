import { createServer } from 'vite';
import { stopOnSignals } from '#server/stop.ts';
import { serveDemo } from './demo/serve.ts';
import { root } from './run.ts';

const port = 4119;

const faultsOnly = {
  write(line: string): void {
    if (line.includes('"level":"error"')) process.stderr.write(line);
  },
};

const server = await serveDemo({ port: 0, keys: 1284, log: faultsOnly });
const vite = await createServer({
  root,
  clearScreen: false,
  server: { port, strictPort: true, host: '127.0.0.1', proxy: { '/api': server.address } },
});
try {
  await vite.listen();
} catch {
  console.error(`Port ${port} is in use. Stop what uses it and try again.`);
  process.exit(1);
}
console.log(`The console, reloading as it is edited, is at http://localhost:${port}\n\n${server.signIns}\n`);
console.log(
  'Its data are made up, and gone when it stops. Start it again after a change to the server or the manager.',
);
stopOnSignals(async () => {
  await vite.close();
  await server.close();
}, console.error);
