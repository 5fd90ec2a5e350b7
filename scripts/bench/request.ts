/** The bytes of a request, made once. */
export function toRequest(method: string, path: string, headers: Record<string, string>, body?: object): Buffer {
  const text = body === undefined ? '' : JSON.stringify(body);
  const all: Record<string, string> = {
    host: 'localhost',
    ...headers,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

/** Goes round a list for ever. */
export function inTurn<Item>(items: readonly Item[]): () => Item {
  let drawn = 0;
  return () => {
    const item = items[drawn % items.length];
    drawn += 1;
    if (item === undefined) throw new Error('There is nothing to take in turn.');
    return item;
  };
}
