import { Readable } from 'node:stream';

async function* together(read: readonly Buffer[], rest: AsyncIterator<Buffer, unknown>): AsyncGenerator<Buffer> {
  try {
    yield* read;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Reads a body whole while it has no more bytes than that; of a longer one, what was read comes first again. */
export async function hold(body: AsyncIterable<Buffer>, bytes: number): Promise<Buffer | Readable> {
  const chunks: Buffer[] = [];
  const iterator = body[Symbol.asyncIterator]();
  for (let size = 0; size <= bytes; ) {
    const next = await iterator.next();
    if (next.done) return Buffer.concat(chunks);
    chunks.push(next.value);
    size += next.value.length;
  }
  return Readable.from(together(chunks, iterator), { objectMode: false });
}
