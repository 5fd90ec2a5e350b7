import type { Browser } from '@playwright/test';
import type { Subject } from './subjects.ts';
import { visit } from './visit.ts';

/** kB of 1000 bytes, as gzip sends them: what every browser takes, and what the budgets of the build are in. */
async function weigh(addresses: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const address of addresses) {
    const response = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
    bytes += Number(response.headers.get('content-length'));
    await response.body?.cancel();
  }
  return bytes / 1000;
}

/** The JavaScript that a page asks for until its first rows are there. */
export async function weighScripts(browser: Browser, subject: Subject, keys: number): Promise<number> {
  await using visitor = await visit(browser, subject, keys);
  await visitor.page.goto(subject.address, { waitUntil: 'commit' });
  return weigh((await visitor.page.evaluate(() => bench.loading)).scripts);
}

/** The JavaScript that the product asks for until a stranger can sign in. */
export async function weighSignIn(browser: Browser, { name, address }: Subject): Promise<number> {
  const stranger: Subject = { name, address, [Symbol.asyncDispose]: async () => {} };
  await using visitor = await visit(browser, stranger, 0);
  await visitor.page.goto(address, { waitUntil: 'commit' });
  return weigh(await visitor.page.evaluate(() => bench.scriptsToField));
}
