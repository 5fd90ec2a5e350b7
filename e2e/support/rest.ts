import { expect, type Page } from '@playwright/test';

const busy = '[aria-busy=true], [role=progressbar], .MuiSkeleton-root';

const animations = (page: Page) =>
  page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && effect?.getTiming().iterations !== Infinity)
        .length,
  );

/** Waits until nothing moves any more: half there, a thing is neither seen nor read well. */
export async function expectAtRest(page: Page): Promise<void> {
  await expect.poll(() => animations(page)).toBe(0);
}

/** Waits until nothing is still to come either, and nothing is as it is only under the pointer. */
export async function expectComplete(page: Page): Promise<void> {
  await page.mouse.move(-1, -1);
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator(busy).filter({ visible: true })).toHaveCount(0);
  await expectAtRest(page);
}
