import { expect, type Locator, type Page } from '@playwright/test';

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

/** Waits until it is there, and nothing on its page is still to come either. */
export async function expectComplete(seen: Page | Locator): Promise<void> {
  const page = 'page' in seen ? seen.page() : seen;
  if ('page' in seen) await expect(seen).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  await expect(page.locator(busy).filter({ visible: true })).toHaveCount(0);
  await expectAtRest(page);
}
