import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { replaceText } from '../support/pictures.ts';
import { around, type Box, grow, onPixels, overlap } from './boxes.ts';
import { draw, wipe } from './overlay.ts';
import { placeCallouts, type Side } from './placeCallouts.ts';
import { lookAround } from './surroundings.ts';

/** What is numbered, and where the number is to be where the best place is not the right one. */
export type Callout = Locator | { at: Locator; place?: Side };

export interface ShotOptions {
  /** Numbered in this order, from ①. */
  callouts?: Callout[];
  /** Get a thin ring around them. */
  highlight?: Locator[];
  /** What the picture shows beside its target, such as a list that is open. */
  include?: Locator[];
  /** How much of plain page there is around a part of the page; 16 pixels, or what callouts need. */
  margin?: number;
  /** How much of the target is shown, from its top left corner. */
  clip?: { width?: number; height?: number };
}

export type Shot = (name: string, target: Page | Locator, options?: ShotOptions) => Promise<void>;

/** How far a picture may grow beyond its margin to have its callouts. */
const furthest = 36;

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox({ timeout: 10_000 });
  if (!box) throw new Error(`${locator} is not to be seen.`);
  return box;
}

/** Waits until nothing moves, loads or is still to come. */
async function rest(page: Page): Promise<void> {
  await page.mouse.move(-1, -1);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator('[aria-busy=true], [role=progressbar]').filter({ visible: true })).toHaveCount(0);
  const moving = () =>
    page.evaluate(
      () =>
        document
          .getAnimations()
          .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
          .length,
    );
  await expect.poll(moving).toBe(0);
}

const radiusOf = (locator: Locator) =>
  locator.evaluate((element) => Number.parseFloat(getComputedStyle(element).borderTopLeftRadius) || 0);

export function createShot(page: Page, folder: string): Shot {
  return async (name, target, { callouts = [], highlight = [], include = [], margin = 16, clip } = {}) => {
    await rest(page);
    await replaceText(page, new URL(page.url()).host, 'keyroom.example');
    const whole = 'page' in target ? undefined : target;
    const part = 'page' in target ? target : target.locator('body');
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    const window: Box = { x: 0, y: 0, width, height };
    const base = whole ? window : around(await Promise.all([part, ...include].map(boxOf)));
    const cut: Box = {
      ...base,
      width: Math.min(base.width, clip?.width ?? base.width),
      height: Math.min(base.height, clip?.height ?? base.height),
    };
    const rings = await Promise.all(
      highlight.map(async (one) => ({ box: grow(await boxOf(one), 3), radius: (await radiusOf(one)) + 3 })),
    );
    const room = whole ? cut : (overlap(grow(cut, Math.max(margin, furthest)), window) ?? cut);
    const pointings = await Promise.all(
      callouts.map(async (one) =>
        'at' in one ? { target: await boxOf(one.at), place: one.place } : { target: await boxOf(one) },
      ),
    );
    const looked = await Promise.all([part, ...include].map(lookAround));
    const placed = placeCallouts(pointings, {
      within: grow(room, -3),
      obstacles: [
        ...looked.flatMap(({ obstacles }) => obstacles),
        ...[...(whole ? [] : [cut]), ...rings.map(({ box }) => box)].flatMap(edges),
      ],
      controls: looked.flatMap(({ controls }) => controls),
    });
    const boxes = placed.map((box, index) => {
      if (!box) throw new Error(`${name}: there is no free place for callout ${index + 1} beside ${callouts[index]}.`);
      return box;
    });
    const frame = around([grow(cut, whole ? 0 : margin), ...boxes.map((box) => grow(box, 4))]);
    const shown = onPixels(overlap(frame, window) ?? cut);
    const cutOut = whole ? undefined : { box: cut, radius: include.length || clip ? 0 : await radiusOf(part) };
    await draw(page, { callouts: boxes, rings, cutOut });
    mkdirSync(folder, { recursive: true });
    try {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const picture = await page.screenshot({ clip: shown, animations: 'disabled' });
        writeFileSync(path.join(folder, `${name}-${colorScheme}.png`), picture);
      }
    } finally {
      await page.emulateMedia({ colorScheme: 'light' });
      await wipe(page);
    }
  };
}

/** The line around a box, as boxes. */
function edges({ x, y, width, height }: Box): Box[] {
  return [
    { x: x - 2, y: y - 2, width: width + 4, height: 3 },
    { x: x - 2, y: y + height - 1, width: width + 4, height: 3 },
    { x: x - 2, y: y - 2, width: 3, height: height + 4 },
    { x: x + width - 1, y: y - 2, width: 3, height: height + 4 },
  ];
}
