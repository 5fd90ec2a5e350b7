import { expect, type Page } from '@playwright/test';
import type { Keyroom } from './keyroom.ts';

/** What must not be found of a secret: itself, of a secret key the random part, as it is and in hexadecimal. */
function forms(secret: string): string[] {
  const random = secret.replace(/^\d+:/, '');
  return [random, Buffer.from(random, 'base64').toString('hex')];
}

/** No secret may be in a log line or in the database. */
export async function expectNoSecretAtRest(keyroom: Keyroom, secrets: Iterable<string>): Promise<void> {
  const stored = await keyroom.stored();
  for (const form of [...secrets].flatMap(forms)) {
    expect(keyroom.output(), 'a secret in the log').not.toContain(form);
    expect(stored.includes(form), 'a secret in the database').toBe(false);
  }
}

/** No secret may be in what a page asked for, where it is, or what it keeps. */
export async function expectNoSecretKept(page: Page, addresses: string[], secrets: Iterable<string>): Promise<void> {
  if (page.isClosed() || !page.url().startsWith('http')) return;
  const kept = await page.evaluate(async () => {
    const caches = await globalThis.caches?.keys();
    const databases = await indexedDB.databases();
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, caches, databases]);
  });
  const seen = addresses.map(decodeURIComponent).join('\n');
  for (const form of [...secrets].flatMap(forms)) {
    expect(seen, 'a secret in an address').not.toContain(form);
    expect(kept, 'a secret in what the page keeps').not.toContain(form);
  }
}

/** Whether a secret is in what a page's program holds in memory. Chromium only. */
export async function isInMemory(page: Page, secret: string): Promise<boolean> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  const memory = chunks.join('');
  return forms(secret).some((form) => memory.includes(form));
}
