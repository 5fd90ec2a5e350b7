import type { ServerResponse } from 'node:http';

/** Bytes from which on it is worth the while. */
const large = 8 * 1024;

/** Whether the memory that the piece is in may be what smaller ones of anybody are cut from. */
function isShared({ buffer, length }: Buffer): boolean {
  return buffer.byteLength === Buffer.poolSize && length < Buffer.poolSize / 2;
}

/** Whether the piece is the last of what was read in one go, so that nobody looks at its memory any more. */
function isLast({ buffer, byteOffset, length }: Buffer): boolean {
  return byteOffset + length === buffer.byteLength;
}

/**
 * Writes a piece of an answer, after which nobody may use it. Its memory is given back once it is written, or else it would wait
 * for a collection: up to 30 MB of what was written long ago.
 */
export function handOver(sink: Pick<ServerResponse, 'write'>, piece: Buffer): void {
  const { buffer } = piece;
  const isOurs = piece.length >= large && isLast(piece) && !isShared(piece);
  if (!isOurs || !(buffer instanceof ArrayBuffer)) return void sink.write(piece);
  sink.write(piece, (error) => {
    // Where it went wrong, the system may still hold it.
    if (!error) buffer.transfer(0);
  });
}
