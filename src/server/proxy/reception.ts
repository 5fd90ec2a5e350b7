import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { Dispatcher } from 'undici';
import type { Limits } from './limits.ts';
import { handOver } from './pieces.ts';
import { ResponseExceededMaxSizeError } from './undici.ts';

/** Where a long answer goes to. */
export type Sink = Pick<ServerResponse, 'write' | 'end' | 'on' | 'writableLength' | 'destroy' | 'socket'>;

/** An answer that is too long to be held: what is there of it, and what still comes. */
export interface Flow {
  /** Passes it on at the pace of who takes it. Where it breaks off, so does the connection it goes out by. */
  pour(into: Sink): void;
  /** Lets go of it. */
  destroy(): void;
}

export interface Incoming {
  status: number;
  headers: IncomingHttpHeaders;
  /** All of it where it is short, so that nothing of half an answer gets out. */
  body: Buffer | Flow;
}

/** The answer to one call, as it comes in. */
export interface Reception {
  handler: Dispatcher.DispatchHandler;
  answer: Promise<Incoming>;
  /** Something of it is there: the manager has heard the call. */
  begun(): boolean;
  /** Ends the call, whether it was sent or not. */
  cut(reason: Error): void;
}

/** Has nobody take half an answer for all of one: resets the connection. One over TLS cannot be, and is closed. */
function breakOff(sink: Sink): void {
  const { socket } = sink;
  if (socket && !('encrypted' in socket)) socket.resetAndDestroy();
  sink.destroy();
}

/**
 * Takes an answer in: whole while it has no more bytes than are held, else to be passed on piece by piece as it comes. It
 * stands in for undici's own `request`, whose streams and signals for each call cost more than the call itself.
 */
export function receive({ held, answer: most }: Limits, ended: () => void): Reception {
  const { promise, resolve, reject } = Promise.withResolvers<Incoming>();
  /** Bytes that may wait for who takes them. */
  const piled = 4 * held;
  let controller: Dispatcher.DispatchController | undefined;
  let wrong: Error | undefined;
  let head: Omit<Incoming, 'body'> | undefined;
  let chunks: Buffer[] = [];
  let size = 0;
  let sink: Sink | undefined;
  let over = false;

  const fail = (error: Error): void => {
    if (over) return;
    over = true;
    wrong = error;
    ended();
    if (sink) breakOff(sink);
    else reject(error);
  };

  const cut = (reason: Error): void => {
    if (over) return;
    wrong = reason;
    controller?.abort(reason);
    fail(reason);
  };

  const goOn = (): void => {
    if (!over) controller?.resume();
  };

  const flow: Flow = {
    pour(into) {
      if (wrong) return breakOff(into);
      for (const chunk of chunks) handOver(into, chunk);
      chunks = [];
      if (over) return void into.end();
      sink = into;
      into.on('drain', goOn);
      if (into.writableLength <= piled) goOn();
    },
    destroy: () => cut(new Error('Nobody reads the answer.')),
  };

  function passOn(control: Dispatcher.DispatchController, into: Sink, chunk: Buffer): void {
    handOver(into, chunk);
    if (into.writableLength > piled) control.pause();
  }

  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(control) {
      controller = control;
      // It was waiting for a connection; now it is not sent any more.
      if (wrong) control.abort(wrong);
    },
    onResponseStart(_control, status, headers) {
      // What only announces an answer is none.
      if (status < 200) return;
      head = { status, headers };
      if (Number(headers['content-length']) > most) cut(new ResponseExceededMaxSizeError());
    },
    onResponseData(control, chunk) {
      if (!head || over) return;
      if (sink) return passOn(control, sink, chunk);
      chunks.push(chunk);
      size += chunk.length;
      if (size > piled) control.pause();
      if (size > held) resolve({ ...head, body: flow });
    },
    onResponseEnd() {
      if (!head || over) return;
      over = true;
      ended();
      if (sink) sink.end();
      else if (size <= held)
        resolve({ ...head, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
    },
    onResponseError: (_control, error) => fail(error),
  };
  return { handler, answer: promise, begun: () => head !== undefined, cut };
}
