import { cpus, totalmem } from 'node:os';
import type { ProxyFinding } from './proxyScenario.ts';
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

/** How the proxy stands to the manager behind it in the same run, with what is wanted. */
export function compareProxy({ pairs, memory }: ProxyFinding): { what: string; ratio: number; wanted: string }[] {
  const most = Math.max(...memory.underLoad.map((each) => each ?? Number.NaN));
  return [
    ...pairs
      .filter(({ connections }) => connections === 1)
      .map(({ name, proxy, manager }) => ({
        what: `${name}, added p50, ms`,
        ratio: proxy.p50 - manager.p50,
        wanted: '≤ 1',
      })),
    // Of one caller who waits for each answer, the rate is nothing but that time again.
    ...pairs
      .filter(({ connections }) => connections > 1)
      .map(({ name, connections, proxy, manager }) => ({
        what: `${name}, ${connections}: proxy / manager`,
        ratio: proxy.perSecond / manager.perSecond,
        wanted: '≥ 0.6',
      })),
    { what: 'memory idle, MB', ratio: memory.idle ?? Number.NaN, wanted: '≤ 100' },
    { what: 'memory under load, MB', ratio: most, wanted: '≤ 100' },
  ];
}

function toRow(name: string, { perSecond, least, most, p50, p99, failures }: Measured): string[] {
  const spread = `${whole(least)}–${whole(most)}`;
  return [name, whole(perSecond), spread, milliseconds(p50), milliseconds(p99), String(failures)];
}

const head = ['', 'per second', 'spread', 'p50 ms', 'p99 ms', 'failed'];

const toWanted = (ratios: ReturnType<typeof compare>) =>
  toTable([['', 'here', 'wanted'], ...ratios.map(({ what, ratio, wanted }) => [what, ratio.toFixed(2), wanted])]);

/** The proxy as text. */
export function describeProxy(finding: ProxyFinding): string {
  const rows = finding.pairs.flatMap(({ name, connections, manager, proxy }) => [
    toRow(`${name}, ${connections}: manager`, manager),
    toRow(`${name}, ${connections}: proxy`, proxy),
  ]);
  return [
    `\nProxy, ${whole(finding.keys)} keys behind it`,
    toTable([head, ...rows]),
    '',
    toWanted(compareProxy(finding)),
  ].join('\n');
}

/** One engine and size as text: the calls, and how they stand to their floors. */
export function describeFinding(finding: Finding): string {
  const { engine, keys, calls, raw, startUp } = finding;
  return [
    `\n${engine}, ${whole(keys)} keys`,
    toTable([head, ...Object.entries(calls).map(([name, measured]) => toRow(name, measured))]),
    '',
    `raw point select ${whole(raw.selects)}/s · raw durable insert ${whole(raw.durableInserts)}/s · ` +
      `start ${whole(startUp.keyroom)} ms, floor ${whole(startUp.floor)} ms`,
    '',
    toWanted(compare(finding)),
  ].join('\n');
}

export function describeMachine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model ?? 'CPU'}, ${memory} GiB, Node ${process.version}, SQLite ${process.versions.sqlite}, ${process.platform}`;
}
