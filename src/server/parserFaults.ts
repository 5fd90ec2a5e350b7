import type { ErrorBody } from '#contract/errors.ts';
import { securityHeaders } from './headers.ts';
import { http } from './nodeHttp.ts';

/** Of a request whose header `Expect` asks for something else than `100-continue`: Node would refuse it without a word. */
export const unmetExpectation = 'UNMET_EXPECTATION';

/** What arrived could not be read as HTTP at all, so no route will ever answer it. */
interface Fault {
  status: number;
  body: ErrorBody;
}

function toFault(code: string | undefined): Fault {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: 431,
        body: { code: 'malformed', message: 'The headers are too long. Send fewer or shorter ones.' },
      };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: 408,
        body: { code: 'malformed', message: 'The request took too long to arrive. Send it again.' },
      };
    case unmetExpectation:
      return {
        status: 417,
        body: {
          code: 'malformed',
          message: 'Leave out the header Expect, or ask it for 100-continue, the only thing it may ask here.',
        },
      };
    default:
      return {
        status: 400,
        body: { code: 'malformed', message: 'The request is not HTTP. Check its first line and its headers.' },
      };
  }
}

/** The whole answer to what the HTTP parser gave up on, ready for the socket. The connection ends with it. */
export function toParserFault(code: string | undefined): { status: number; answer: string } {
  const { status, body } = toFault(code);
  const text = JSON.stringify(body);
  const headers = {
    ...securityHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return { status, answer: `HTTP/1.1 ${status} ${http.STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}` };
}
