import { connect, type Socket } from 'node:net';

/** What a load found. Times are milliseconds. */
export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers other than 2xx; their calls are not counted. */
  failures: number;
  /** The first of them. */
  failure?: string | undefined;
}

export interface Load {
  port: number;
  /** The bytes of the next request, its blank line and body included. */
  next: () => Buffer;
  connections: number;
  /** Milliseconds that are measured, after a quarter as long that is not. */
  duration: number;
}

const headEnd = Buffer.from('\r\n\r\n');

/** An answer as it arrives. Its body is counted only: a long one comes in hundreds of pieces. */
interface Arriving {
  status: number;
  /** The beginning, for a report of what failed. */
  text: string;
  /** Bytes that are still to come. */
  left: number;
}

function readHead(bytes: Buffer): Arriving | undefined {
  const at = bytes.indexOf(headEnd);
  if (at < 0) return undefined;
  const head = bytes.toString('latin1', 0, at);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without a length: ${head}`);
  const status = Number(head.slice(9, 12));
  const text = status < 300 ? '' : bytes.toString('utf8');
  return { status, text, left: at + headEnd.length + Number(length) - bytes.length };
}

/** `take` is given what arrives, in room that is used again: to make some for each piece costs more than the call. */
interface Connection {
  socket: Socket;
  take: (bytes: Buffer) => void;
}

async function open(port: number): Promise<Connection> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const room = Buffer.alloc(64 * 1024);
  const callback = (length: number) => {
    connection.take(room.subarray(0, length));
    return true;
  };
  const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer: room, callback } }, resolve);
  const connection: Connection = { socket, take: () => {} };
  socket.once('error', reject);
  await promise;
  return connection;
}

/** One call after the other, until told to stop. Written on the socket itself, so that the client costs next to nothing. */
async function callAgain(
  connection: Connection,
  next: () => Buffer,
  answered: (took: number, status: number, text: string) => boolean,
): Promise<void> {
  const { socket } = connection;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let head: Buffer = Buffer.alloc(0);
  let arriving: Arriving | undefined;
  let since = 0;
  const send = () => {
    since = performance.now();
    socket.write(next());
  };
  connection.take = (chunk) => {
    if (arriving) arriving.left -= chunk.length;
    else {
      const bytes = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      arriving = readHead(bytes);
      head = arriving ? Buffer.alloc(0) : Buffer.from(bytes);
    }
    if (!arriving || arriving.left > 0) return;
    const { status, text } = arriving;
    arriving = undefined;
    if (answered(performance.now() - since, status, text)) send();
    else resolve();
  };
  socket.once('error', reject);
  socket.once('close', () => reject(new Error('The server has closed the connection.')));
  send();
  await promise;
  socket.removeAllListeners('close');
  socket.destroy();
}

function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Keeps every connection busy with one call at a time. */
export async function measure({ port, next, connections, duration }: Load): Promise<Figures> {
  const opened = await Promise.all(Array.from({ length: connections }, () => open(port)));
  const start = performance.now() + duration / 4;
  const times: number[] = [];
  let failures = 0;
  let failure: string | undefined;
  const answered = (took: number, status: number, text: string): boolean => {
    const now = performance.now();
    if (now - took >= start) {
      if (status >= 200 && status < 300) times.push(took);
      else failures += 1;
      if (text !== '') failure ??= text;
    }
    return now < start + duration;
  };
  await Promise.all(opened.map((connection) => callAgain(connection, next, answered)));
  const seconds = (performance.now() - start) / 1000;
  times.sort((one, other) => one - other);
  return {
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    failures,
    failure,
  };
}
