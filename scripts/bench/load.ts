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

async function open(port: number): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const socket = connect(port, '127.0.0.1', resolve).setNoDelay(true);
  socket.once('error', reject);
  await promise;
  return socket;
}

/** One call after the other, until told to stop. Written on the socket itself, so that the client costs next to nothing. */
async function callAgain(
  socket: Socket,
  next: () => Buffer,
  answered: (took: number, status: number, text: string) => boolean,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let head: Buffer = Buffer.alloc(0);
  let arriving: Arriving | undefined;
  let since = 0;
  const send = () => {
    since = performance.now();
    socket.write(next());
  };
  socket.once('error', reject);
  socket.once('close', () => reject(new Error('The server has closed the connection.')));
  socket.on('data', (chunk: Buffer) => {
    if (arriving) arriving.left -= chunk.length;
    else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      arriving = readHead(head);
    }
    if (!arriving || arriving.left > 0) return;
    const { status, text } = arriving;
    [head, arriving] = [Buffer.alloc(0), undefined];
    if (answered(performance.now() - since, status, text)) send();
    else resolve();
  });
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
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
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
  await Promise.all(sockets.map((socket) => callAgain(socket, next, answered)));
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
