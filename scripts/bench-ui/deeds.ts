import type { Page } from '@playwright/test';

const term = 'nightly';
const late = 1000 / 30;

/** What must have become of the list, so that nothing was taken for done that was still on its way. */
async function expectSettled(page: Page): Promise<void> {
  const then = await page.evaluate(() => bench.list());
  await page.waitForTimeout(500);
  const now = await page.evaluate(() => bench.list());
  if (now.count !== then.count || now.first !== then.first)
    throw new Error('The list was not settled when it said so.');
}

/** From the last character in the filter to the list that it asks for. */
export async function timeFilter(page: Page, keys: number): Promise<number> {
  const field = page.getByRole('searchbox', { name: 'Filter' });
  await field.focus();
  await page.evaluate(([text, keys]) => bench.watch('input', 'filtered', { text, keys }), [term, keys] as const);
  // At once: of several characters each would begin anew.
  await page.keyboard.insertText(term);
  const took = await page.evaluate(() => bench.took());
  await expectSettled(page);
  await field.fill('');
  await page.waitForFunction((keys) => bench.list().count >= keys, keys);
  return took;
}

/** From the click on a heading to the list in the order it asks for. */
export async function timeSort(page: Page, keys: number): Promise<number> {
  const { first } = await page.evaluate(() => bench.list());
  await page.evaluate(([first, keys]) => bench.watch('click', 'sorted', { first, keys }), [first, keys] as const);
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  const took = await page.evaluate(() => bench.took());
  await expectSettled(page);
  return took;
}

/** Turns the wheel for some seconds. Answers with the share of frames that came late. */
export async function measureScrolling(page: Page): Promise<{ late: number; longest: number }> {
  await page.mouse.move(640, 480);
  await page.evaluate(() => bench.startFrames());
  for (let turn = 0; turn < 180; turn += 1) await page.mouse.wheel(0, 240);
  const frames = await page.evaluate(() => bench.endFrames());
  return { late: frames.filter((took) => took > late).length / frames.length, longest: Math.max(...frames) };
}

/** From the click on New to the dialog that takes a name. */
export async function timeNew(page: Page): Promise<number> {
  await page.evaluate(() => bench.watch('click', 'dialog', undefined));
  await page.getByRole('button', { name: 'New…', exact: true }).click();
  return page.evaluate(() => bench.took());
}

/** Closes the dialog of a new key. */
export async function cancel(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
}

let created = 0;

/** From the click on OK to the secret key. The dialog is open, and is gone then. */
export async function timeSecret(page: Page): Promise<number> {
  created += 1;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(`bench-${process.pid}-${created}`);
  await dialog.getByRole('combobox', { name: /^Role/ }).click();
  await page.getByRole('option', { name: /^Read Only/ }).click();
  await page.evaluate(() => bench.watch('click', 'secret', undefined));
  await dialog.getByRole('button', { name: 'OK' }).click();
  return page.evaluate(() => bench.took());
}
