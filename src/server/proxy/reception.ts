import type { IncomingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { Limits } from './limits.ts';
import { ResponseExceededMaxSizeError } from './undici.ts';

export interface Incoming {
  status: number;
  headers: IncomingHttpHeaders;
  /** All of it where it is short, so that nothing of half an answer gets out. */
  body: Buffer | Readable;
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

/**
 * Takes an answer in: whole while it has no more bytes than are held, else as a stream whose reader sets the pace. It
 * stands in for undici's own `request`, whose streams and signals for each call cost more than the call itself.
 */
export function receive({ held, answer: most }: Limits, ended: () => void): Reception {
  const { promise, resolve, reject } = Promise.withResolvers<Incoming>();
  let controller: Dispatcher.DispatchController | undefined;
  let wrong: Error | undefined;
  let head: Omit<Incoming, 'body'> | undefined;
  let chunks: Buffer[] = [];
  let size = 0;
  let stream: Readable | undefined;
  let over = false;

  const fail = (error: Error): void => {
    if (over) return;
    over = true;
    ended();
    if (stream) stream.destroy(error);
    else reject(error);
  };

  const cut = (reason: Error): void => {
    if (over) return;
    wrong = reason;
    controller?.abort(reason);
    fail(reason);
  };

  function toStream(control: Dispatcher.DispatchController): Readable {
    const body = new Readable({
      highWaterMark: 4 * held,
      read: () => control.resume(),
      destroy(error, callback) {
        cut(error ?? new Error('Nobody reads the answer.'));
        callback(error);
      },
    });
    // Whoever reads it hears of it; nobody else has to.
    body.on('error', () => {});
    for (const chunk of chunks) body.push(chunk);
    chunks = [];
    return body;
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
      if (stream) {
        if (!stream.push(chunk)) control.pause();
        return;
      }
      chunks.push(chunk);
      size += chunk.length;
      if (size <= held) return;
      stream = toStream(control);
      resolve({ ...head, body: stream });
    },
    onResponseEnd() {
      if (!head || over) return;
      over = true;
      ended();
      if (stream) stream.push(null);
      else resolve({ ...head, body: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) });
    },
    onResponseError: (_control, error) => fail(error),
  };
  return { handler, answer: promise, begun: () => head !== undefined, cut };
}
