import type { ServerResponse } from 'node:http';
import type { Endpoint } from '#contract/endpoint.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { ManagerError } from '#manager/errors.ts';
import type { Limits } from './limits.ts';
import { type Incoming, receive } from './reception.ts';
import { isLost, TooLate, toTrouble, unexpected } from './troubles.ts';
import { createConnector, type Trust } from './trust.ts';
import { Pool } from './undici.ts';

/** A manager somewhere else. */
export interface RemoteManager extends Pick<Trust, 'fingerprint'> {
  /** Where there are several: names them, in addresses too. */
  name?: string;
  /** Scheme, host and port. */
  origin: string;
}

/** A call as it is sent: built here, of nothing that came in but what was allowed. */
export interface Outgoing {
  method: Endpoint['method'];
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
  /** Changes nothing, so that it may be sent again when the connection breaks. */
  repeatable: boolean;
  /** Nothing of the answer may be passed on before all of it is here, however long it is. */
  whole?: boolean;
}

/** Where the answer goes to: once it is closed, nobody waits for one any more. */
export type Waiting = Pick<ServerResponse, 'once' | 'off' | 'destroyed'>;

export interface Upstream {
  /** Host and port. */
  readonly address: string;
  /** Throws a `ManagerError` for everything that is wrong between here and there. */
  ask(call: Outgoing, waiting?: Waiting): Promise<Incoming>;
  /** Throws unless the manager answers at all. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Every manager has something to say here, be it that it does not know the address. */
const checkedPath = `${setUpEndpoints.status.base}${setUpEndpoints.status.path}`;

/** Nobody will read it, but the log counts the call. */
const gone = new ManagerError('malformed', 'Nobody waits for the answer any more.');

export function createUpstream(
  { origin, fingerprint }: RemoteManager,
  ca: string | undefined,
  limits: Limits,
): Upstream {
  const address = new URL(origin).host;
  const pool = new Pool(origin, {
    connect: createConnector(origin, { fingerprint, ca }, limits),
    connections: limits.connections,
    pipelining: 1,
    allowH2: false,
    headersTimeout: limits.head,
    bodyTimeout: limits.idle,
    maxHeaderSize: 16 * 1024,
    maxResponseSize: limits.answer,
  });
  let underWay = 0;

  async function exchange(call: Outgoing, waiting?: Waiting): Promise<Incoming> {
    if (waiting?.destroyed) throw gone;
    underWay += 1;
    const { handler, answer, begun, cut } = receive(call.whole ? { ...limits, held: limits.answer } : limits, () => {
      underWay -= 1;
      clearTimeout(timer);
      waiting?.off('close', leave);
    });
    const timer = setTimeout(() => cut(new TooLate()), limits.total);
    const leave = () => cut(gone);
    waiting?.once('close', leave);
    const { method, path, headers, body = null } = call;
    pool.dispatch({ method, path, headers, body }, handler);
    try {
      return await answer;
    } catch (error) {
      if (!begun() || !isLost(error)) throw error;
      throw unexpected({ address, changes: !call.repeatable }, 'answered only in part');
    }
  }

  async function ask(call: Outgoing, waiting?: Waiting): Promise<Incoming> {
    if (underWay >= limits.calls) {
      throw new ManagerError(
        'unavailable',
        `Too many calls wait for ${address}. This one was not sent. Try again in a moment.`,
      );
    }
    try {
      return await exchange(call, waiting).catch((error: unknown) => {
        // Nothing of an answer was there yet: what changes nothing may be sent once more.
        if (call.repeatable && isLost(error)) return exchange(call, waiting);
        throw error;
      });
    } catch (error) {
      throw toTrouble(error, { address, changes: !call.repeatable });
    }
  }

  return {
    address,
    ask,
    async check() {
      const headers = { accept: 'application/json', 'api-version': 'v1' };
      const { status, body } = await ask({ method: 'GET', path: checkedPath, headers, repeatable: true });
      if (!Buffer.isBuffer(body)) body.destroy();
      if (status >= 500) throw new Error(`${address} answers ${status}.`);
    },
    close: () => pool.destroy(),
  };
}
