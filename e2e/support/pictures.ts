import path from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Locator, type Page } from '@playwright/test';
import { type SignIn, startDemo } from './demo.ts';
import { recordRendering, rendersAsRecorded } from './rendering.ts';
import { expectComplete } from './rest.ts';

/** When every picture is taken: the clocks of page and server stand still. */
export const moment = '2026-12-01T10:00:00.000Z';

/** How many keys the demonstration has. */
export const demoKeys = 1284;

/** Set by what takes the pictures anew. */
const renewing = process.env.TAKE_PICTURES !== undefined;

/** Where the pictures were taken that there are. */
const rendering = path.join(import.meta.dirname, '..', 'pictures', 'rendering.json');

const taken = path.join(import.meta.dirname, '..', '..', 'build', 'pictures');

export interface Look {
  locale: 'en-US' | 'ja-JP';
  width: 1280 | 390;
}

type Demo = Awaited<ReturnType<typeof startDemo>>;

interface Shared {
  /** The demonstration with the same data each time. */
  demo: Demo;
  /** Its administrator's, for all pages: so many of them there may not be at a time. */
  session: string;
  /** Whether what is taken is compared with the pictures there are. */
  comparing: boolean;
}

interface Own {
  /** A page of a demonstration, that its administrator, or somebody else, is signed in to. */
  open: (look: Look, options?: { demo?: Demo; who?: SignIn }) => Promise<Page>;
  /** Takes the picture of a page, or of the dialog on it, in light and dark or in light only, and holds it to the one there is. */
  take: (seen: Page | Locator, name: string, look: Look, schemes?: readonly ('light' | 'dark')[]) => Promise<void>;
}

async function signIn(demo: Demo, who: SignIn): Promise<string> {
  const response = await fetch(`${demo.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'api-version': 'v1' },
    body: JSON.stringify(who),
  });
  const [, sID] = /sID=([^;]+)/.exec(response.headers.get('set-cookie') ?? '') ?? [];
  if (sID === undefined) throw new Error(`${who.userName} was not let in: ${await response.text()}`);
  return sID;
}

/** Puts something else in the place of what is not the same each time, in texts and fields. Answers with what takes it back. */
export async function replaceText(page: Page, what: string | RegExp, by: string): Promise<() => Promise<void>> {
  const pattern = typeof what === 'string' ? RegExp.escape(what) : what.source;
  const undo = await page.evaluateHandle(
    ([pattern, by]) => {
      const what = new RegExp(pattern, 'g');
      const changes: (() => void)[] = [];
      for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
        const { value } = field;
        const changed = value.replace(what, by);
        if (changed === value) continue;
        field.value = changed;
        changes.push(() => {
          if (field.value === changed) field.value = value;
        });
      }
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        const value = text.nodeValue ?? '';
        const changed = value.replace(what, by);
        if (changed === value) continue;
        text.nodeValue = changed;
        changes.push(() => {
          if (text.nodeValue === changed) text.nodeValue = value;
        });
      }
      return () => {
        for (const undo of changes.reverse()) undo();
      };
    },
    [pattern, by] as const,
  );
  return async () => {
    await undo.evaluate((undo) => undo());
    await undo.dispose();
  };
}

const asSeen = ({ width, locale }: Look): BrowserContextOptions => ({
  viewport: { width, height: width === 390 ? 844 : 800 },
  locale,
  timezoneId: 'Europe/Berlin',
  reducedMotion: 'reduce',
  ...(width === 390 && { hasTouch: true }),
});

export const test = base.extend<Own, Shared>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      await using demo = await startDemo({ keys: demoKeys, at: moment });
      await use(demo);
    },
    { scope: 'worker' },
  ],

  session: [async ({ demo }, use) => use(await signIn(demo, demo.fullAccess)), { scope: 'worker' }],

  comparing: [
    async ({ browser }, use) => {
      if (renewing) await recordRendering(browser, rendering);
      const comparing = renewing || (await rendersAsRecorded(browser, rendering));
      if (!comparing)
        process.stdout.write('Pages come out otherwise here than in e2e/pictures: pictures are not compared.\n');
      await use(comparing);
    },
    { scope: 'worker' },
  ],

  open: async ({ browser, demo: shared, session }, use) => {
    await using pages = new AsyncDisposableStack();
    await use(async (look, { demo = shared, who = demo.fullAccess } = {}) => {
      const context = await browser.newContext({ ...asSeen(look), baseURL: demo.url });
      pages.defer(() => context.close());
      const sID = demo === shared && who === demo.fullAccess ? session : await signIn(demo, who);
      await context.addCookies([{ name: 'sID', value: sID, url: demo.url, httpOnly: true, sameSite: 'Strict' }]);
      await context.addInitScript((locale) => localStorage.setItem('keyroom.locale', locale), look.locale);
      const page = await context.newPage();
      await page.clock.setFixedTime(moment);
      return page;
    });
  },

  take: async ({ comparing }, use) => {
    await use(async (seen, name, { locale, width }, schemes = ['light', 'dark']) => {
      const page = 'page' in seen ? seen.page() : seen;
      await expectComplete(seen);
      await replaceText(page, new URL(page.url()).host, 'localhost:4119');
      for (const colorScheme of schemes) {
        const file = `${name}-${colorScheme}-${locale.slice(0, 2)}-${width}.png`;
        await page.emulateMedia({ colorScheme });
        if (comparing) await expect(seen).toHaveScreenshot(file);
        else await seen.screenshot({ path: path.join(taken, file), animations: 'disabled' });
      }
    });
  },
});

export { expect };
