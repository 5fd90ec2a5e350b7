import { cpus, totalmem } from 'node:os';
import type { Measured } from './rounds.ts';
import type { Finding } from './scenario.ts';

export const whole = (value: number | undefined) =>
  value === undefined ? '–' : Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
const milliseconds = (value: number) => value.toFixed(value < 10 ? 2 : 1);

function toLine(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
    .join('  ');
}

export function toTable(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => toLine(row, widths)).join('\n');
}

const pairs: readonly [what: string, floor: string, wanted: number][] = [
  ['verify', 'verify floor', 0.9],
  ['list 1 000', 'list limit', 0.6],
  ['create, 1', 'create floor, 1', 0.9],
  ['create, 32', 'create floor, 32', 0.9],
];

/** How the product stands to its floors in the same run, with what is wanted. */
export function compare({ calls, raw, startUp, memory }: Finding): { what: string; ratio: number; wanted: string }[] {
  const rate = (name: string) => calls[name]?.perSecond ?? Number.NaN;
  const last = memory.underLoad.at(-1);
  return [
    ...pairs.map(([what, floor, wanted]) => ({
      what: `${what} / ${floor}`,
      ratio: rate(what) / rate(floor),
      wanted: `≥ ${wanted}`,
    })),
    { what: 'create, 32 / raw durable insert', ratio: rate('create, 32') / raw.durableInserts, wanted: '≥ 1' },
    { what: 'start / start of the floor', ratio: startUp.keyroom / startUp.floor, wanted: '≤ 1.6' },
    { what: 'memory idle, MB', ratio: memory.idle ?? Number.NaN, wanted: '≤ 100' },
    { what: 'memory under load, MB', ratio: last ?? Number.NaN, wanted: '≤ 200' },
  ];
}

/** One engine and size as text: the calls, and how they stand to their floors. */
export function describeFinding(finding: Finding): string {
  const { engine, keys, calls, raw, startUp } = finding;
  const rows = Object.entries(calls).map(
    ([name, { perSecond, least, most, p50, p99, failures }]: [string, Measured]) => [
      name,
      whole(perSecond),
      `${whole(least)}–${whole(most)}`,
      milliseconds(p50),
      milliseconds(p99),
      String(failures),
    ],
  );
  const ratios = compare(finding).map(({ what, ratio, wanted }) => [what, ratio.toFixed(2), wanted]);
  return [
    `\n${engine}, ${whole(keys)} keys`,
    toTable([['', 'per second', 'spread', 'p50 ms', 'p99 ms', 'failed'], ...rows]),
    '',
    `raw point select ${whole(raw.selects)}/s · raw durable insert ${whole(raw.durableInserts)}/s · ` +
      `start ${whole(startUp.keyroom)} ms, floor ${whole(startUp.floor)} ms`,
    '',
    toTable([['', 'here', 'wanted'], ...ratios]),
  ].join('\n');
}

export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? 'CPU'}, ${memory} GiB, Node ${process.version}, SQLite ${process.versions.sqlite}, ${process.platform}`;
}
