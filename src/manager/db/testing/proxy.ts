import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands between Keyroom and PostgreSQL, and breaks what is between them. */
export interface BreakingProxy extends AsyncDisposable {
  port: number;
  /** Says whether bytes from Keyroom cut the connection, and whether the server still gets them. */
  cut: ((sent: string) => 'before' | 'after' | undefined) | undefined;
  /** While it is true nothing comes through, and nobody is told. */
  stalls: boolean;
  /** Cuts every connection. */
  reset(): void;
}

export async function startProxy(target: number | string): Promise<BreakingProxy> {
  const sockets = new Set<Socket>();
  const proxy: BreakingProxy = {
    port: 0,
    cut: undefined,
    stalls: false,
    reset() {
      for (const socket of sockets) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      proxy.reset();
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      await promise;
    },
  };
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => {});
    return socket;
  };
  const server = createServer((client) => {
    keep(client);
    const upstream = keep(typeof target === 'number' ? connect(target, '127.0.0.1') : connect(target));
    client.on('data', (chunk) => {
      if (proxy.stalls) return;
      const how = proxy.cut?.(chunk.toString('latin1'));
      if (how === 'before') return void upstream.destroy();
      // The server carries it out, and its answer goes nowhere.
      if (how === 'after') upstream.removeAllListeners('data').once('data', () => upstream.destroy());
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (!proxy.stalls) client.write(chunk);
    });
    upstream.on('close', () => client.destroy());
    client.on('close', () => upstream.destroy());
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  proxy.port = (server.address() as AddressInfo).port;
  return proxy;
}
