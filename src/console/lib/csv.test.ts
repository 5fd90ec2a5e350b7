import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvValue, csvLine } from './csv.ts';

/** Reads one line as RFC 4180 says. */
function read(line: string): string[] {
  const cells: string[] = [];
  const rest = line.slice(0, -2);
  for (let at = 0; ; at += 1) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(rest.slice(at));
    const plain = /^[^",\r\n]*/.exec(rest.slice(at));
    const [found = ''] = quoted ?? plain ?? [];
    cells.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : found);
    at += found.length;
    if (at >= rest.length) return cells;
    expect(rest[at]).toBe(',');
  }
}

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '日', '"', ',', '\r', '\n', '\t', '\0', '=', '+', '-', '@', "'", ' ', '1'),
});

test('what is written can be read again, in as many cells', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (values) => {
      const line = csvLine(values);
      expect(line.endsWith('\r\n')).toBe(true);
      const expected = values.map((value) => value.replaceAll('\0', ''));
      expect(read(line).map((value, index) => (value === expected[index] ? value : value.slice(1)))).toEqual(expected);
    }),
  );
});

test('no text begins like a formula, whatever it begins with', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (values) => {
      for (const value of read(csvLine(values))) expect(value).not.toMatch(/^[=+\-@\t\r\0]/);
    }),
  );
});

test.each<[CsvValue[], string]>([
  [['a', 1, true, undefined], 'a,1,true,\r\n'],
  [['=HYPERLINK("x")'], '"\'=HYPERLINK(""x"")"\r\n'],
  [['-1', -1], "'-1,-1\r\n"],
  [['\0=1'], "'=1\r\n"],
  [['＝1'], "'＝1\r\n"],
])('%j', (values, line) => {
  expect(csvLine(values)).toBe(line);
});
