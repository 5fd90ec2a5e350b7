import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { handOver } from './pieces.ts';

type Written = (error?: Error | null) => void;

/** Takes a piece and lets it be told what became of it. */
function takeOver(piece: Buffer): Written {
  let tell: Written = () => {};
  const write: ServerResponse['write'] = (_chunk: unknown, then?: unknown) => {
    if (typeof then === 'function') tell = (error) => then(error);
    return true;
  };
  handOver({ write }, piece);
  return (error) => tell(error);
}

const long = 60_000;

/** As much as comes of TLS in one go. */
const record = 16_384;

describe('the memory of a piece of an answer', () => {
  it.each([long, record])('is given back when the piece is written, and no sooner: %i bytes', (length) => {
    const piece = Buffer.alloc(length, 'x');
    const written = takeOver(piece);
    expect(piece.length).toBe(length);
    written();
    expect(piece.length).toBe(0);
  });

  it('is given back where other pieces stood before it', () => {
    const piece = Buffer.alloc(long, 'x').subarray(200);
    takeOver(piece)();
    expect(piece.length).toBe(0);
  });

  it('stays where something behind the piece is still to be read', () => {
    const read = Buffer.alloc(long, 'x');
    takeOver(read.subarray(0, -1))();
    expect(read.length).toBe(long);
  });

  it('stays where others have theirs in it', () => {
    const lasts = Array.from({ length: 200 }, () => Buffer.allocUnsafe(record));
    for (const piece of lasts) takeOver(piece)();
    expect(lasts.every(({ length }) => length === record)).toBe(true);
  });

  it('stays where the piece could not be written', () => {
    const piece = Buffer.alloc(long, 'x');
    takeOver(piece)(new Error('Gone.'));
    expect(piece.length).toBe(long);
  });
});
