import { paths } from '#console/app/paths.ts';
import { expect, test } from './fixtures.ts';

test('the nonce of an answer is for styles alone, so that a reload runs what the browser has compiled', async ({
  page,
  signIn,
}) => {
  await signIn();
  await page.goto(paths.apiKeys);
  await page.getByRole('button', { name: 'New…', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /^Name/ })).toBeFocused();
  const nonces = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('script, link, style, meta')]
      .filter(({ nonce }) => nonce)
      .map(({ tagName, nonce }) => [tagName, nonce]),
  );
  expect(new Set(nonces.map(([tag]) => tag))).toEqual(new Set(['META', 'STYLE']));
  expect(new Set(nonces.map(([, nonce]) => nonce)).size).toBe(1);
});
