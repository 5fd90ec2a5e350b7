import type { Figures } from './round.ts';
import type { Finding, Found } from './scenario.ts';

/** One budget, and how the product stands to it. */
export interface Verdict {
  what: string;
  keys: number;
  here: number;
  /** What the budget is a multiple of. */
  floor?: number;
  /** The most that is allowed: times the floor, or as it is. */
  limit: number;
  met: boolean;
}

interface Budget {
  what: string;
  of: (finding: Finding, all: Comparison) => number;
  floor?: (finding: Finding, all: Comparison) => number;
  limit: number;
}

/** The findings that budgets compare with each other. */
interface Comparison {
  fewest: Finding;
  most: Finding;
}

const middle = (found: Found, name: keyof Figures) => found[name]?.median ?? Number.NaN;

/** Judged where the fewest keys are. */
const forFew: readonly Budget[] = [
  { what: 'JavaScript of the list, gzip kB', of: ({ scripts }) => scripts.keyroom, limit: 220 },
  { what: 'JavaScript of signing in, gzip kB', of: ({ scripts }) => scripts.signIn, limit: 160 },
  {
    what: 'cold load to rows / bare MUI',
    of: ({ keyroom }) => middle(keyroom, 'coldRows'),
    floor: ({ mui }) => middle(mui, 'coldRows'),
    limit: 1.4,
  },
  {
    what: 'warm reload to rows / bare MUI',
    of: ({ keyroom }) => middle(keyroom, 'warmRows'),
    floor: ({ mui }) => middle(mui, 'warmRows'),
    limit: 1.5,
  },
];

/** Judged with every number of keys. */
const forAny: readonly Budget[] = [
  {
    what: 'New to dialog / bare MUI',
    of: ({ keyroom }) => middle(keyroom, 'newAgain'),
    floor: (_, { fewest: { mui } }) => middle(mui, 'newAgain'),
    limit: 1.3,
  },
  { what: 'New to dialog, first time, ms', of: ({ keyroom }) => middle(keyroom, 'newFirst'), limit: 200 },
  {
    what: 'OK to secret / bare MUI',
    of: ({ keyroom }) => middle(keyroom, 'secret'),
    floor: (_, { fewest: { mui } }) => middle(mui, 'secret'),
    limit: 1.5,
  },
];

/** Judged where the most keys are. */
const forMany: readonly Budget[] = [
  {
    what: 'cold load to first rows / own with fewest keys',
    of: ({ keyroom }) => middle(keyroom, 'coldRows'),
    floor: (_, { fewest }) => middle(fewest.keyroom, 'coldRows'),
    limit: 1.2,
  },
  { what: 'cold load to all keys, ms', of: ({ keyroom }) => middle(keyroom, 'coldAll'), limit: 3000 },
  { what: 'longest task while loading, ms', of: ({ keyroom }) => middle(keyroom, 'longestTask'), limit: 100 },
  { what: 'JavaScript heap with all keys, MB', of: ({ keyroom }) => middle(keyroom, 'heap'), limit: 60 },
  {
    what: 'filter to settled list / bare React',
    of: ({ keyroom }) => middle(keyroom, 'filter'),
    floor: ({ react }) => middle(react, 'filter'),
    limit: 1.2,
  },
  { what: 'frames over 33 ms while scrolling, %', of: ({ keyroom }) => middle(keyroom, 'lateFrames') * 100, limit: 1 },
];

function judge({ what, of, floor, limit }: Budget, finding: Finding, all: Comparison): Verdict {
  const here = of(finding, all);
  const base = floor?.(finding, all);
  const verdict = { what, keys: finding.keys, here, limit, met: here / (base ?? 1) <= limit };
  return base === undefined ? verdict : { ...verdict, floor: base };
}

/** Holds the findings, from few keys to many, to the budgets. */
export function judgeAll(findings: readonly Finding[]): Verdict[] {
  const [fewest, most] = [findings[0], findings.at(-1)];
  if (!fewest || !most) return [];
  const all = { fewest, most };
  return [
    ...forFew.map((budget) => judge(budget, fewest, all)),
    ...findings.flatMap((finding) => forAny.map((budget) => judge(budget, finding, all))),
    ...forMany.map((budget) => judge(budget, most, all)),
  ];
}
