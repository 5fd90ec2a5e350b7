import type { Locator, Page } from '@playwright/test';
import { around, type Box, distance, grow, overlap } from './boxes.ts';

/** What part of its target a picture shows. */
export interface Clip {
  /** It begins where that does. */
  from?: Locator;
  /** It ends where that does. */
  to?: Locator;
  width?: number;
  height?: number;
}

export interface Frame {
  /** What is shown of the page. */
  cut: Box;
  /** The corners of that, as CSS has them; `0`: it is not an area of its own. */
  radius: string;
  /** As far as the window reaches. */
  window: Box;
  /** Whether it is the page as it is, with nothing plain around. */
  whole: boolean;
}

/** What stays above and below what a clip begins and ends with. */
const air = 12;

const patience = { timeout: 10_000 };

/** Where an element is. Fails where it is not to be seen. */
export async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox(patience);
  if (!box) throw new Error(`${locator} is not to be seen.`);
  return box;
}

async function cornersOf(part: Locator): Promise<number> {
  const radius = await part.evaluate((element) => getComputedStyle(element).borderTopLeftRadius, undefined, patience);
  return Number.parseFloat(radius) || 0;
}

async function clipTo(box: Box, { from, to, width, height }: Clip): Promise<Box> {
  const top = from ? (await boxOf(from)).y - air : box.y;
  const last = to && (await boxOf(to));
  const bottom = last ? last.y + last.height + air : box.y + box.height;
  return (
    overlap(box, {
      x: box.x,
      y: top,
      width: width ?? box.width,
      height: Math.min(bottom - top, height ?? Number.POSITIVE_INFINITY),
    }) ?? box
  );
}

/** What a picture of a page, or of a part of it, is cut to. */
export async function frameOf(target: Page | Locator, include: readonly Locator[], clip: Clip): Promise<Frame> {
  const whole = !('page' in target);
  const page = whole ? target : target.page();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const window = { x: 0, y: 0, width, height };
  if (whole) return { cut: await clipTo(window, clip), radius: '0', window, whole };
  const all = around(await Promise.all([target, ...include].map(boxOf)));
  const cut = await clipTo(overlap(all, window) ?? all, clip);
  const corner = include.length > 0 ? 0 : await cornersOf(target);
  // Where something is cut off, there is no corner.
  const top = cut.y > all.y ? 0 : corner;
  const bottom = cut.y + cut.height < all.y + all.height ? 0 : corner;
  return { cut, radius: corner === 0 ? '0' : `${top}px ${top}px ${bottom}px ${bottom}px`, window, whole };
}

/** The line around a box, as boxes. */
export function edges({ x, y, width, height }: Box): Box[] {
  const line = { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
  return [
    { ...line, height: 3 },
    { ...line, y: y + height - 1, height: 3 },
    { ...line, width: 3 },
    { ...line, x: x + width - 1, width: 3 },
  ];
}

/** The picture's own box: with a margin, and with all of its callouts. */
export function pictureOf({ cut, window, whole }: Frame, margin: number, callouts: readonly Box[]): Box {
  const outside = callouts.filter((box) => whole || distance(box, cut) >= 0);
  return overlap(around([grow(cut, whole ? 0 : margin), ...outside.map((box) => grow(box, 4))]), window) ?? cut;
}
