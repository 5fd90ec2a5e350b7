import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectAtRest } from './rest.ts';

/** How a screen is looked at by axe. */
export const looks = [
  { name: 'light', scheme: 'light', width: 1280 },
  { name: 'dark', scheme: 'dark', width: 1280 },
  { name: 'light at 390 px', scheme: 'light', width: 390 },
] as const;

/** Expects that axe finds nothing to object to on the page as it stands. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expectAtRest(page);
  const { violations } = await new AxeBuilder({ page })
    // No page has frames, and what is not violated interests nobody: the same findings in less than half of the time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, `axe on ${screen}`).toEqual([]);
}
