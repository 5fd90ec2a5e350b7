import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { Pool } from 'undici';
import { setUpEndpoints } from '#contract/setUp.ts';
import { ManagerError } from '#manager/errors.ts';
import { hold } from './hold.ts';
import type { Limits } from './limits.ts';
import { isLost, TooLate, toTrouble, unexpected } from './troubles.ts';
import { createConnector, type Trust } from './trust.ts';

/** A manager somewhere else. */
export interface RemoteManager extends Pick<Trust, 'fingerprint'> {
  /** Where there are several: names them, in addresses too. */
  name?: string;
  /** Scheme, host and port. */
  origin: string;
}

/** A call as it is sent: built here, of nothing that came in but what was allowed. */
export interface Outgoing {
  method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body?: Buffer | undefined;
  /** Changes nothing, so that it may be sent again when the connection breaks. */
  repeatable: boolean;
}

export interface Incoming {
  status: number;
  headers: IncomingHttpHeaders;
  /** All of it where it is short, so that nothing of half an answer gets out. */
  body: Buffer | Readable;
}

export interface Upstream {
  /** Host and port. */
  readonly address: string;
  /** `gone`: nobody waits for the answer any more. Throws a `ManagerError` for everything that is wrong between here and there. */
  ask(call: Outgoing, gone?: AbortSignal): Promise<Incoming>;
  /** Throws unless the manager answers at all. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** Every manager has something to say here, be it that it does not know the address. */
const checkedPath = `${setUpEndpoints.status.base}${setUpEndpoints.status.path}`;

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

  const request = ({ method, path, headers, body }: Outgoing, signal: AbortSignal) =>
    pool.request({ method, path, headers, body: body ?? null, signal });

  /** Nothing of an answer was there yet: what changes nothing may be sent once more. */
  async function requestTwice(call: Outgoing, signal: AbortSignal) {
    try {
      return await request(call, signal);
    } catch (error) {
      if (!call.repeatable || !isLost(error) || signal.aborted) throw error;
      return request(call, signal);
    }
  }

  async function exchange(call: Outgoing, signal: AbortSignal): Promise<Incoming> {
    const { statusCode: status, headers, body } = await requestTwice(call, signal);
    // Whoever reads it hears of it; nobody else has to.
    body.on('error', () => {});
    const asked = { address, changes: !call.repeatable };
    const length = call.method === 'HEAD' ? 0 : Number(headers['content-length']);
    if (length > limits.answer) {
      body.destroy();
      throw unexpected(asked, 'answered with too much');
    }
    try {
      return { status, headers, body: length > limits.held ? body : await hold(body, limits.held) };
    } catch (error) {
      throw isLost(error) ? unexpected(asked, 'answered only in part') : error;
    }
  }

  async function ask(call: Outgoing, gone?: AbortSignal): Promise<Incoming> {
    if (underWay >= limits.calls) {
      throw new ManagerError(
        'unavailable',
        `Too many calls wait for ${address}. This one was not sent. Try again in a moment.`,
      );
    }
    underWay += 1;
    const cut = new AbortController();
    const timer = setTimeout(() => cut.abort(new TooLate()), limits.total);
    const stop = () => cut.abort();
    gone?.addEventListener('abort', stop, { once: true });
    const end = () => {
      underWay -= 1;
      clearTimeout(timer);
      gone?.removeEventListener('abort', stop);
    };
    try {
      const answer = await exchange(call, cut.signal);
      if (Buffer.isBuffer(answer.body)) end();
      else answer.body.once('close', end);
      return answer;
    } catch (error) {
      end();
      if (gone?.aborted) throw new ManagerError('malformed', 'Nobody waits for the answer any more.');
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
