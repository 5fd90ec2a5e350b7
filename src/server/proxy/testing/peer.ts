import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from '#server/tls.ts';
import { readRequests, type WireRequest } from './wire.ts';

/** What the peer does once all of a request has arrived. */
export type Behaviour = (socket: Socket, request: WireRequest) => void;

/** A manager of bytes: it answers as it is told, however wrong that is, and knows what has arrived. */
export interface Peer extends AsyncDisposable {
  url: string;
  port: number;
  /** May be changed at any time. */
  behaviour: Behaviour;
  /** All that has arrived, of all connections, those that are not complete included. Throws at whatever could be read in two ways. */
  requests(): WireRequest[];
  /** Connections there have been. */
  connections(): number;
  /** Those that are open now. */
  open(): number;
  /** When the number of open connections has come down to this one. */
  downTo(count: number): Promise<void>;
  /** Forgets what has arrived. */
  forget(): void;
}

export interface PeerOptions {
  behaviour?: Behaviour;
  /** Present: it speaks TLS. */
  certificate?: Certificate;
  /** Any that is free where absent. */
  port?: number;
}

/** An answer's bytes. Its length is said, unless the headers say something about it themselves. */
export function toAnswer(body: string, { status = '200 OK', headers = {} as Record<string, string> } = {}): string {
  const names = Object.keys(headers).map((name) => name.toLowerCase());
  const sized = names.includes('content-length') || names.includes('transfer-encoding');
  const all = {
    ...(names.includes('content-type') ? {} : { 'content-type': 'application/json' }),
    ...(sized ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`;
}

/** Answers with JSON, as a manager does. */
export const says =
  (body: object | string, options?: Parameters<typeof toAnswer>[1]): Behaviour =>
  (socket) =>
    void socket.write(toAnswer(typeof body === 'string' ? body : JSON.stringify(body), options));

/** Sends these very bytes, and closes where it is told to. */
export const sends =
  (bytes: string, { close = false } = {}): Behaviour =>
  (socket) => {
    if (close) socket.end(bytes, 'latin1');
    else socket.write(bytes, 'latin1');
  };

export async function startPeer({
  behaviour = says({}),
  certificate,
  port: wanted = 0,
}: PeerOptions = {}): Promise<Peer> {
  const received = new Map<Socket, Buffer[]>();
  const forgotten = new Map<Socket, number>();
  const open = new Set<Socket>();
  const waiting = new Set<() => void>();
  let connections = 0;
  const requestsOf = (socket: Socket) => readRequests(Buffer.concat(received.get(socket) ?? []));

  const accept = (socket: Socket): void => {
    received.set(socket, []);
    let answered = 0;
    socket.on('data', (chunk: Buffer) => {
      received.get(socket)?.push(chunk);
      try {
        const complete = requestsOf(socket).filter((request) => request.complete);
        for (const request of complete.slice(answered)) peer.behaviour(socket, request);
        answered = complete.length;
      } catch {
        // `requests` says why.
        socket.destroy();
      }
    });
  };
  const server: Server = certificate
    ? createTlsServer({ cert: certificate.cert, key: certificate.key }, accept)
    : createServer(accept);
  // Beneath TLS, so that connections count whose handshake never ends.
  server.on('connection', (socket: Socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      open.delete(socket);
      for (const check of waiting) check();
    });
  });
  server.on('tlsClientError', () => {});
  server.on('secureConnection', (socket: Socket) => socket.on('error', () => {}));

  const { promise: listening, resolve: listen } = Promise.withResolvers<void>();
  server.listen(wanted, '127.0.0.1', listen);
  await listening;
  const { port } = server.address() as AddressInfo;
  const peer: Peer = {
    url: `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    behaviour,
    requests: () => [...received.keys()].flatMap((socket) => requestsOf(socket).slice(forgotten.get(socket) ?? 0)),
    connections: () => connections,
    open: () => open.size,
    downTo(count) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const check = () => {
        if (open.size > count) return;
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
      return promise;
    },
    forget() {
      for (const socket of received.keys()) forgotten.set(socket, requestsOf(socket).length);
    },
    async [Symbol.asyncDispose]() {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
      await promise;
    },
  };
  return peer;
}
