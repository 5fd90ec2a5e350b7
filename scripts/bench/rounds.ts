import { type Figures, measure } from './load.ts';

/** One thing that is measured: what is sent where, by how many at once. */
export interface Subject {
  name: string;
  port: number;
  connections: number;
  next: () => Buffer;
}

/** Of several rounds: the median, and the least and the most calls per second. */
export interface Measured extends Figures {
  least: number;
  most: number;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function summarise(rounds: readonly Figures[]): Measured {
  const of = (pick: (figures: Figures) => number) => rounds.map(pick);
  const rates = of(({ perSecond }) => perSecond);
  return {
    perSecond: median(rates),
    least: Math.min(...rates),
    most: Math.max(...rates),
    p50: median(of(({ p50 }) => p50)),
    p99: median(of(({ p99 }) => p99)),
    failures: Math.max(...of(({ failures }) => failures)),
    failure: rounds.find(({ failure }) => failure !== undefined)?.failure,
  };
}

/** Measures all of them in turn, round after round, so that what else the machine does falls on each alike. */
export async function measureInTurn(
  subjects: readonly Subject[],
  { rounds, duration }: { rounds: number; duration: number },
): Promise<Map<string, Measured>> {
  const found = new Map<string, Figures[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, ...load } of subjects) {
      // The first round warms up: what is measured is a server that has been running for a while.
      const figures = await measure({ ...load, duration: round === 0 ? duration * 3 : duration });
      if (round > 0) found.get(name)?.push(figures);
    }
  }
  return new Map([...found].map(([name, figures]) => [name, summarise(figures)]));
}
