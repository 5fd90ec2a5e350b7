import type { Browser, CDPSession, Page } from '@playwright/test';
import { installProbe } from './page/probe.ts';
import type { Subject } from './subjects.ts';

/** A page in a browser profile of its own, whose cache is empty. */
export interface Visit extends AsyncDisposable {
  page: Page;
  cdp: CDPSession;
  /** Bytes received so far, headers included. */
  transferred(): number;
}

export async function visit(browser: Browser, { address, sessionID }: Subject, keys: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  if (sessionID !== undefined) {
    await context.addCookies([
      { name: 'sID', value: sessionID, url: new URL(address).origin, httpOnly: true, sameSite: 'Strict' },
    ]);
  }
  await context.addInitScript(installProbe, keys);
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  let transferred = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    transferred += encodedDataLength;
  });
  await cdp.send('Network.enable');
  return { page, cdp, transferred: () => transferred, [Symbol.asyncDispose]: () => context.close() };
}
