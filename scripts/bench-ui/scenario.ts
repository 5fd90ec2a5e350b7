import type { Browser } from '@playwright/test';
import { median } from '../bench/rounds.ts';
import type { DemoDatabase } from './database.ts';
import { makeDemoDatabase } from './database.ts';
import { type Figures, measureRound } from './round.ts';
import { weighScripts, weighSignIn } from './scripts.ts';
import { type Subject, startFloor, startKeyroom } from './subjects.ts';

/** Of several rounds. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export type Found = Partial<Record<keyof Figures, Spread>>;

/** What was found with that many keys. */
export interface Finding {
  keys: number;
  keyroom: Found;
  react: Found;
  mui: Found;
  /** Of JavaScript, gzipped, in kB. */
  scripts: { keyroom: number; signIn: number; react: number; mui: number };
}

function summarise(rounds: readonly Partial<Figures>[]): Found {
  const names = Object.keys(rounds[0] ?? {}) as (keyof Figures)[];
  return Object.fromEntries(
    names.map((name) => {
      const values = rounds.map((figures) => figures[name] ?? Number.NaN);
      return [name, { median: median(values), least: Math.min(...values), most: Math.max(...values) }];
    }),
  );
}

async function measureAll(browser: Browser, database: DemoDatabase, keys: number, rounds: number): Promise<Finding> {
  await using keyroom = await startKeyroom(database);
  await using react = await startFloor('react', database);
  await using mui = await startFloor('mui', database);
  const subjects: [Subject, keys: number, Partial<Figures>[]][] = [
    [keyroom, keys, []],
    [react, keys, []],
    // It shows no more than that of any number.
    [mui, Math.min(keys, 1000), []],
  ];
  const scripts = {
    keyroom: await weighScripts(browser, keyroom, keys),
    signIn: await weighSignIn(browser, keyroom),
    react: await weighScripts(browser, react, keys),
    mui: await weighScripts(browser, mui, Math.min(keys, 1000)),
  };
  // In turn, so that what else the machine does falls on each alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const [subject, shown, found] of subjects) found.push(await measureRound(browser, subject, shown));
  }
  const [own, bareReact, bareMui] = subjects.map(([, , found]) => summarise(found));
  return { keys, keyroom: own ?? {}, react: bareReact ?? {}, mui: bareMui ?? {}, scripts };
}

/** Measures the product and its floors in the browser on a database of that many keys. */
export async function runScenario(browser: Browser, keys: number, rounds: number): Promise<Finding> {
  using database = await makeDemoDatabase(keys);
  return await measureAll(browser, database, keys, rounds);
}
