import { expect, type Page, test } from '@playwright/test';
import fc from 'fast-check';
import { choosePalette } from './palette.ts';
import { reduce } from './png.ts';

/** What a browser makes of a picture and of it reduced: how many pixels differ, and by how much of 255 at most in one channel. */
async function compare(page: Page, picture: Buffer): Promise<{ different: number; most: number }> {
  const addresses = [picture, reduce(picture)].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return page.evaluate(async (addresses) => {
    const [before, after] = await Promise.all(
      addresses.map(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? [];
      }),
    );
    if (!before || before.length === 0 || before.length !== after?.length) throw new Error('One is larger.');
    let [different, most] = [0, 0];
    for (let at = 0; at < before.length; at += 4) {
      const differences = [0, 1, 2].map((channel) =>
        Math.abs(Number(before[at + channel]) - Number(after[at + channel])),
      );
      most = Math.max(most, ...differences);
      if (differences.some((one) => one > 0)) different += 1;
    }
    return { different, most };
  }, addresses);
}

const letters = '<p style="font: 14px serif; color: #1b1c1e">agent-rollout-dr-site-03, in the order of names</p>';

test('a picture of few colours keeps each of its pixels', async ({ page }) => {
  await page.setContent(`${letters}<div style="width: 301px; height: 57px; background: #0f6b5c"></div>`);
  expect(await compare(page, await page.screenshot())).toEqual({ different: 0, most: 0 });
});

test('a picture of thousands of colours comes close to each of them, in less than half of the bytes', async ({
  page,
}) => {
  const gradient = 'width: 255px; height: 200px; background: linear-gradient(90deg, #f00, #00f)';
  const other = 'width: 255px; height: 200px; background: linear-gradient(#fff, #0f6b5c)';
  await page.setContent(`${letters}<div style="${gradient}"></div><div style="${other}"></div>`);
  const picture = await page.screenshot();
  const { different, most } = await compare(page, picture);
  expect(different).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(12);
  expect(reduce(picture).length).toBeLessThan(picture.length / 2);
});

test('every colour of a picture has one of at most 256 that stands for it, whatever was counted first', () => {
  const colours = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 0xffffff }), fc.integer({ min: 1, max: 9 })), {
    selector: ([colour]) => colour,
    minLength: 1,
    maxLength: 600,
    size: 'max',
  });
  fc.assert(
    fc.property(colours, (counted) => {
      const { palette, indices } = choosePalette(new Map(counted));
      expect(palette.length).toBeLessThanOrEqual(256);
      const standIns = counted.map(([colour]) => palette[indices.get(colour) ?? -1]);
      expect(standIns).not.toContain(undefined);
      if (counted.length <= 256) expect(standIns).toEqual(counted.map(([colour]) => colour));
      expect(choosePalette(new Map(counted.toReversed()))).toEqual({ palette, indices });
    }),
    { numRuns: 60 },
  );
});
