import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';

/** Where log lines go. */
export interface LogStream {
  write(line: string): void;
}

const longestPath = 500;

/** What looks like a secret key, written plainly or percent-encoded: `8:4rFc…`. */
const secretKey = /\d+(?::|%3a)(?:[\w+/=-]|%2b|%2f|%3d){20,}/gi;

/** One JSON object a line; JSON's escapes keep control characters from breaking it. Nothing that may hold a secret is passed in. */
export function loggerOptions(stream: LogStream): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    stream,
    level: 'info',
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (level) => ({ level }) },
    // Belt and braces: none of these is ever logged.
    redact: [
      'req',
      'res',
      'headers',
      'body',
      '*.headers',
      '*.body',
      '*.cookie',
      '*.password',
      '*.secretKey',
      '*.token',
    ],
  };
}

/** The path without its query, short enough for a line. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?', 1);
  return path.slice(0, longestPath).replace(secretKey, '[secret key]');
}

/** Who made the call, where the manager has found out. By ID: a name may say anything. */
function actorMember({ actor }: FastifyRequest & { actor?: { type: string; id: number } | null }): string {
  return actor ? `,"actor":"${actor.type} ${actor.id}"` : '';
}

let [second, secondText] = [Number.NaN, ''];

/** The moment as ISO text; what comes before the milliseconds is made once a second. */
function toTime(milliseconds: number): string {
  const current = Math.floor(milliseconds / 1000);
  if (current !== second) [second, secondText] = [current, new Date(current * 1000).toISOString().slice(0, 20)];
  return `${secondText}${String(milliseconds % 1000).padStart(3, '0')}Z`;
}

/** Writes the one line of a request that has been answered: without the logger, which would look for secrets in it. */
export function logRequest(stream: LogStream, request: FastifyRequest, reply: FastifyReply): void {
  const { id, method, url, ip } = request;
  const level = reply.statusCode >= 500 ? 'error' : 'info';
  const ms = Math.round(reply.elapsedTime * 10) / 10;
  // Only the path and the address come from the client in a form of its own.
  stream.write(
    `{"level":"${level}","time":"${toTime(Date.now())}","request":"${id}","method":"${method}",` +
      `"path":${JSON.stringify(loggedPath(url))},"status":${reply.statusCode},"ms":${ms},"ip":${JSON.stringify(ip)}${actorMember(request)}}\n`,
  );
}

/** Milliseconds that a line may wait for others, and characters that do not wait for more. */
const patience = 50;
const enough = 16_384;

/** Writes lines together: at a busy time, one by one would cost as much as what they are about. The last are written when the process ends. */
export function inOneGo(stream: LogStream): LogStream {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const lines = waiting;
    waiting = '';
    if (lines !== '') stream.write(lines);
  };
  process.on('exit', write);
  return {
    write(line) {
      waiting += line;
      if (waiting.length >= enough) write();
      else timer ??= setTimeout(write, patience);
    },
  };
}
