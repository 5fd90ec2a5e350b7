import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrPath } from './qrPath.ts';

/** The squares that a path covers. */
function squares(path: string, width: number, height: number): boolean[][] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
  return rows;
}

test('a run of dark squares is one stroke', () => {
  expect(qrPath([[true, true, false, true]])).toBe('M0 0h2v1H0zM3 0h1v1H3z');
});

test('whatever is dark is drawn, and nothing else', () => {
  const size = fc.integer({ min: 1, max: 12 });
  const picture = size.chain((n) =>
    fc.array(fc.array(fc.boolean(), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );
  fc.assert(
    fc.property(picture, (rows) => {
      expect(squares(qrPath(rows), rows.length, rows.length)).toEqual(rows);
    }),
  );
});
