import type { Browser } from '@playwright/test';
import { cancel, measureScrolling, timeFilter, timeNew, timeSecret, timeSort } from './deeds.ts';
import { measureHeap } from './heap.ts';
import type { Subject } from './subjects.ts';
import { visit } from './visit.ts';

/** Milliseconds where nothing else is said. */
export interface Figures {
  coldRows: number;
  coldAll: number;
  longestTask: number;
  warmRows: number;
  warmAll: number;
  /** MB of 1 000 000 bytes. */
  heap: number;
  /** kB of 1000 bytes. */
  transferred: number;
  newFirst: number;
  newAgain: number;
  secret: number;
  filter: number;
  sort: number;
  /** Share of frames over 33 ms. */
  lateFrames: number;
  longestFrame: number;
}

/** What is asked of a page: of the product everything, of a floor what it can do. */
const able = {
  keyroom: { dialogs: true, list: true },
  react: { dialogs: false, list: true },
  mui: { dialogs: true, list: false },
};

/** Visits a page as a person who is there for the first time, then again, and does there what takes time. */
export async function measureRound(browser: Browser, subject: Subject, keys: number): Promise<Partial<Figures>> {
  const { dialogs, list } = able[subject.name];
  const figures: Partial<Figures> = {};
  await using visitor = await visit(browser, subject, keys);
  const { page, cdp } = visitor;

  await page.goto(subject.address, { waitUntil: 'commit' });
  const cold = await page.evaluate(() => bench.loading);
  figures.coldRows = cold.rows;
  figures.coldAll = cold.all;
  figures.longestTask = cold.longestTask;
  figures.transferred = visitor.transferred() / 1000;
  if (dialogs) {
    figures.newFirst = await timeNew(page);
    await cancel(page);
  }

  await page.reload({ waitUntil: 'commit' });
  const warm = await page.evaluate(() => bench.loading);
  figures.warmRows = warm.rows;
  figures.warmAll = warm.all;
  figures.heap = await measureHeap(cdp);
  if (list) {
    const { late, longest } = await measureScrolling(page);
    figures.lateFrames = late;
    figures.longestFrame = longest;
    figures.filter = await timeFilter(page, keys);
    figures.sort = await timeSort(page, keys);
  }
  if (dialogs) {
    await timeNew(page);
    await cancel(page);
    figures.newAgain = await timeNew(page);
    figures.secret = await timeSecret(page);
  }
  return figures;
}
