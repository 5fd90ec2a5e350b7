import { openSync, writeSync } from 'node:fs';
import { readConfig } from '#server/config.ts';
import type { LogStream } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/start.ts';
import { serveDemo } from './demo/serve.ts';

/**
 * Starts and stops servers as its parent says, each on a database of its own: a process that is warm does in a tenth of the time
 * what a cold one does. For the end-to-end tests, which need a new server each.
 */

const running = new Map<number, RunningServer>();
let started = 0;
/** How far the servers' clock is ahead, in milliseconds. */
let ahead = 0;

function appendTo(file: string): LogStream {
  const log = openSync(file, 'a');
  return { write: (line) => void writeSync(log, line) };
}

function keep(server: RunningServer): { number: number; url: string } {
  started += 1;
  running.set(started, server);
  return { number: started, url: server.address };
}

const verbs = {
  start: async ({ settings, log }: { settings: Record<string, string>; log: string }) => {
    ahead = 0;
    return keep(await startServer(readConfig(settings), appendTo(log), () => Date.now() + ahead));
  },
  startDemo: async ({ log: file, ...options }: { keys: number; at?: number; timeZone?: string; log: string }) => {
    const log = appendTo(file);
    const server = await serveDemo({ port: 0, log, ...options });
    log.write(server.signIns);
    return keep(server);
  },
  stop: async (number: number) => {
    await running.get(number)?.close();
    running.delete(number);
  },
  passTime: async (milliseconds: number) => {
    ahead += milliseconds;
  },
};

interface Order {
  number: number;
  verb: keyof typeof verbs;
  with: never;
}

process.on('message', async (order: Order) => {
  const { number } = order;
  try {
    process.send?.({ number, answer: await verbs[order.verb](order.with) });
  } catch (error) {
    process.send?.({ number, fault: String(error) });
  }
});
process.on('disconnect', () => process.exit());
