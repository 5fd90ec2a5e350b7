import type { Locator, Page } from '@playwright/test';
import { replaceText } from '../support/pictures.ts';
import { expectComplete } from '../support/rest.ts';
import { type Box, grow, onPixels, overlap } from './boxes.ts';
import { boxOf, type Clip, edges, type Frame, frameOf, pictureOf } from './frame.ts';
import { keep } from './keep.ts';
import { draw, wipe } from './overlay.ts';
import { placeCallouts, type Side } from './placeCallouts.ts';
import { boxToPointAt, lookAround } from './surroundings.ts';
import { takePicture } from './takePicture.ts';
import { taking } from './taking.ts';

/** What is numbered, and where the number is to be where the best place is not the right one. */
export type Callout = Locator | { at: Locator; place?: Side };

export interface ShotOptions {
  /** Numbered in this order, from ①. */
  callouts?: Callout[];
  /** Get a thin ring around them. */
  highlight?: Locator[];
  /** What the picture shows beside its target, such as a list that is open. */
  include?: Locator[];
  /** How much of plain page there is around a part of the page, in pixels. It grows where a callout needs it. */
  margin?: number;
  /** What is shown of the target: `{ height: 420 }`, `{ from: heading, to: field }`. */
  clip?: Clip;
}

export type Shot = (name: string, target: Page | Locator, options?: ShotOptions) => Promise<void>;

interface Given {
  page: Page;
  /** The guide's page, and its language. */
  of: { page: string; language: string };
  /** Whether pixels can be compared here. */
  comparing: boolean;
}

/** How far a picture may grow beyond its margin to have its callouts. */
const furthest = 36;

/** A secret key, as the manager makes them. */
const secretKey = /\b(\d+):[A-Za-z0-9+/]{43}=/;

/** What is not the same each time, or nobody's business, is not in a picture. Answers with what takes it back. */
async function disguise(page: Page): Promise<() => Promise<void>> {
  const { origin, host } = new URL(page.url());
  const undo = [
    await replaceText(page, origin, 'https://keyroom.example'),
    await replaceText(page, host, 'keyroom.example'),
    await replaceText(page, secretKey, `$1:${'•'.repeat(44)}`),
  ];
  return async () => {
    for (const back of undo.reverse()) await back();
  };
}

async function place(
  parts: readonly Locator[],
  frame: Frame,
  margin: number,
  callouts: readonly Callout[],
  rings: Box[],
) {
  const { cut, window, whole } = frame;
  const pointings = await Promise.all(
    callouts.map(async (one) =>
      'at' in one ? { target: await boxToPointAt(one.at), place: one.place } : { target: await boxToPointAt(one) },
    ),
  );
  const looked = await Promise.all(parts.map(lookAround));
  const room = whole ? cut : (overlap(grow(cut, Math.max(margin, furthest)), window) ?? cut);
  const placed = placeCallouts(pointings, {
    within: grow(room, -3),
    obstacles: [...looked.flatMap(({ obstacles }) => obstacles), ...(whole ? rings : [cut, ...rings]).flatMap(edges)],
    controls: looked.flatMap(({ controls }) => controls),
  });
  return placed.map((box, index) => {
    if (!box)
      throw new Error(`There is no free place for callout ${index + 1}: put it elsewhere, or point at something else.`);
    return box;
  });
}

/** What a scenario takes its pictures with. */
export function createShot({ page, of, comparing }: Given): Shot {
  return async (name, target, { callouts = [], highlight = [], include = [], margin = 16, clip = {} } = {}) => {
    // Nothing is to be as it is only under the pointer.
    await page.mouse.move(-1, -1);
    for (const part of [target, ...include]) await expectComplete(part);
    const undo = await disguise(page);
    try {
      const part = 'page' in target ? target : target.locator('body');
      const frame = await frameOf(target, include, clip);
      const rings = taking.callouts ? await Promise.all(highlight.map(async (one) => grow(await boxOf(one), 3))) : [];
      const numbered = taking.callouts ? callouts : [];
      const boxes = await place([part, ...include], frame, margin, numbered, rings).catch((error: Error) => {
        throw new Error(`${of.page}/${name} (${of.language}): ${error.message}`);
      });
      const shown = onPixels(pictureOf(frame, margin, boxes));
      await draw(page, {
        callouts: boxes,
        rings,
        ...(!frame.whole && { cutOut: { box: frame.cut, radius: frame.radius } }),
      });
      const pictures = new Map<string, Buffer>();
      for (const colorScheme of taking.schemes) {
        await page.emulateMedia({ colorScheme });
        pictures.set(colorScheme, await takePicture(page, shown));
      }
      // Last: what a list draws beyond the window comes a little later.
      const aria = (await Promise.all([part, ...include].map((one) => one.ariaSnapshot()))).join('\n');
      if (secretKey.test(aria)) throw new Error(`${of.page}/${name} (${of.language}) would hold a secret key.`);
      keep({ ...of, name }, pictures, { aria, callouts: callouts.length, comparing });
    } finally {
      await page.emulateMedia({ colorScheme: 'light' });
      await wipe(page);
      await undo();
    }
  };
}
