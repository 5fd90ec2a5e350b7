import { toTable, whole } from '../bench/report.ts';
import type { Verdict } from './budgets.ts';
import type { Figures } from './round.ts';
import type { Finding, Spread } from './scenario.ts';

const names: Record<keyof Figures, string> = {
  coldRows: 'cold load to first rows, ms',
  coldAll: 'cold load to all keys, ms',
  longestTask: 'longest task while loading, ms',
  transferred: 'transferred by a cold load, kB',
  warmRows: 'warm reload to first rows, ms',
  warmAll: 'warm reload to all keys, ms',
  heap: 'JavaScript heap with all keys, MB',
  filter: 'type in the filter to settled list, ms',
  sort: 'sort to settled list, ms',
  lateFrames: 'frames over 33 ms while scrolling, %',
  longestFrame: 'longest frame while scrolling, ms',
  newFirst: 'New to dialog, first time, ms',
  newAgain: 'New to dialog, again, ms',
  secret: 'OK to secret, ms',
};

const precise = (value: number) => (value < 10 ? value.toFixed(1) : whole(value));

function describe(name: string, spread: Spread | undefined): string {
  if (!spread) return '';
  const scale = name === 'lateFrames' ? 100 : 1;
  const [middle, least, most] = [spread.median, spread.least, spread.most].map((value) => precise(value * scale));
  return `${middle} (${least}–${most})`;
}

/** What was found with one number of keys: medians, with the least and the most. */
export function describeFinding({ keys, keyroom, react, mui, scripts }: Finding): string {
  const rows = Object.entries(names).map(([name, text]) => [
    text,
    ...[keyroom, react, mui].map((found) => describe(name, found[name as keyof Figures])),
  ]);
  const kB = [scripts.keyroom, scripts.react, scripts.mui].map((value) => value.toFixed(1));
  return [
    `\n${whole(keys)} keys`,
    toTable([['', 'Keyroom', 'bare React', 'bare MUI'], ['JavaScript, gzip kB', ...kB], ...rows]),
  ].join('\n');
}

/** The budgets, and which are met. */
export function describeVerdicts(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ what, keys, here, floor, limit, met }) => [
    what,
    whole(keys),
    precise(here),
    floor === undefined ? '' : precise(floor),
    floor === undefined ? '' : (here / floor).toFixed(2),
    `≤ ${limit}`,
    met ? 'met' : 'MISSED',
  ]);
  return `\n${toTable([['', 'keys', 'here', 'floor', 'ratio', 'wanted', ''], ...rows])}`;
}
