/** A request as it arrived, byte for byte. */
export interface WireRequest {
  /** `GET /api/apikeys` */
  line: string;
  /** In their order, with names as they were written. */
  headers: readonly (readonly [name: string, value: string])[];
  body: string;
  /** All of it was there. */
  complete: boolean;
}

const headEnd = '\r\n\r\n';

/** Reads chunks as strictly as there is to be read: no extensions, no trailers. */
function readChunks(text: string): { body: string; rest: string; complete: boolean } {
  let body = '';
  let rest = text;
  for (;;) {
    const size = /^([\da-f]{1,8})\r\n/i.exec(rest);
    if (!size) {
      if (/^[\da-f]{0,8}\r?$/i.test(rest)) return { body, rest: '', complete: false };
      throw new Error(`No chunk begins like this: ${JSON.stringify(rest.slice(0, 80))}`);
    }
    const length = Number.parseInt(size[1] ?? '', 16);
    const chunk = rest.slice(size[0].length);
    if (chunk.length < length + 2) return { body: body + chunk.slice(0, length), rest: '', complete: false };
    if (chunk.slice(length, length + 2) !== '\r\n') throw new Error('A chunk is longer than it says.');
    body += chunk.slice(0, length);
    rest = chunk.slice(length + 2);
    if (length === 0) return { body, rest, complete: true };
  }
}

function readHead(head: string): Pick<WireRequest, 'line' | 'headers'> {
  const [line = '', ...lines] = head.split('\r\n');
  const start = /^([A-Z]+ [!-~]+) HTTP\/1\.1$/.exec(line)?.[1];
  if (start === undefined) throw new Error(`No request begins like this: ${JSON.stringify(line)}`);
  const headers = lines.map((each) => {
    // Neither control characters, nor lines that go on, nor space before the colon: what one server reads so, another reads otherwise.
    const [, name, value] = /^([\w!#$%&'*+.^`|~-]+): ?([\t\x20-\x7e\x80-\xff]*)$/.exec(each) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`No header looks like this: ${JSON.stringify(each)}`);
    return [name, value] as const;
  });
  return { line: start, headers };
}

/** The values of a header. */
export function valuesOf({ headers }: Pick<WireRequest, 'headers'>, wanted: string): string[] {
  return headers.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : []));
}

function readOne(text: string): { request: WireRequest; rest: string } | undefined {
  const end = text.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = readHead(text.slice(0, end));
  const after = text.slice(end + headEnd.length);
  const lengths = valuesOf(head, 'content-length');
  const codings = valuesOf(head, 'transfer-encoding');
  if (lengths.length + codings.length > 1) throw new Error(`Its length is said twice: ${head.line}`);
  if (codings.length > 0) {
    if (codings[0] !== 'chunked') throw new Error(`Not a coding that is read alike everywhere: ${codings[0]}`);
    const { body, rest, complete } = readChunks(after);
    return { request: { ...head, body, complete }, rest };
  }
  if (!/^\d{1,9}$/.test(lengths[0] ?? '0')) throw new Error(`No length: ${lengths[0]}`);
  const length = Number(lengths[0] ?? 0);
  const complete = after.length >= length;
  return { request: { ...head, body: after.slice(0, length), complete }, rest: after.slice(length) };
}

/** The requests in what one connection brought. Throws at whatever two servers might read differently. */
export function readRequests(received: Buffer): WireRequest[] {
  const requests: WireRequest[] = [];
  let text = received.toString('latin1');
  for (;;) {
    const read = readOne(text);
    if (!read) return requests;
    requests.push(read.request);
    text = read.rest;
  }
}
