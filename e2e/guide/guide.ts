import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Locale } from '#contract/values.ts';
import { cookiesOf, createApi, type Session } from '../support/api.ts';
import { type SignIn, startDemo } from '../support/demo.ts';
import { demoKeys, moment } from '../support/pictures.ts';
import { recordRendering, rendersAsRecorded } from '../support/rendering.ts';
import { createShot, type Shot } from './shot.ts';
import { own as ours, taking } from './taking.ts';
import { readWords, type Words } from './words.ts';

export { expect };

/** The Keyroom that pictures are taken of, and who may sign in to it. */
export interface Demo {
  url: string;
  fullAccess: SignIn;
  readOnly: SignIn;
}

/** What a scenario works with. */
export interface Scene {
  /** Signed in as the demonstration's administrator. */
  page: Page;
  /** The language that it speaks. */
  locale: Locale;
  /** The console's texts in that language. */
  words: Words;
  /** Takes a picture in light and dark: `shot('properties', page.getByRole('dialog'))`. */
  shot: Shot;
  demo: Demo;
}

interface Options {
  /** It changes data: it has a demonstration of its own, with so many keys if a number says so. */
  own?: true | { keys: number };
  /** It can be run on another Keyroom, too: the API keys that it makes there are deleted again. */
  elsewhere?: true;
  /** Whether somebody is signed in to begin with. */
  signedIn?: boolean;
}

interface Shared {
  /** The demonstration that scenarios share which change nothing, and a session of its administrator: one in each language. */
  shared: (locale: Locale) => Promise<{ demo: Demo; session: Session }>;
  /** Whether pictures can be compared here. */
  comparing: boolean;
}

const zones: Record<Locale, string> = { 'en-US': 'Europe/Berlin', 'ja-JP': 'Asia/Tokyo' };

const signIn = (demo: Demo) => createApi(demo.url, () => {}).signIn(demo.fullAccess);

const startIn = (locale: Locale, keys = demoKeys) => startDemo({ keys, at: moment, timeZone: zones[locale] });

/** Another Keyroom, which the command that takes the pictures has signed in to. */
function enterElsewhere({ url, userName }: { url: string; userName: string }): { demo: Demo; session: Session } {
  const nobody = { userName: '', password: '' };
  const session: Session = JSON.parse(process.env.GUIDE_SESSION ?? '');
  return { demo: { url, fullAccess: { ...nobody, userName }, readOnly: nobody }, session };
}

const test = base.extend<object, Shared>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      await using demos = new AsyncDisposableStack();
      const begin = async (locale: Locale) => {
        if (taking.base) return enterElsewhere(taking.base);
        const demo = demos.use(await startIn(locale));
        // One session for all: so many of them there may not be at a time.
        return { demo, session: await signIn(demo) };
      };
      const begun = new Map<Locale, ReturnType<typeof begin>>();
      await use((locale) => {
        const one = begun.get(locale) ?? begin(locale);
        begun.set(locale, one);
        return one;
      });
    },
    { scope: 'worker' },
  ],

  comparing: [
    async ({ browser }, use) => {
      if (taking.to !== undefined && !taking.base)
        await recordRendering(browser, path.join(taking.to, 'rendering.json'));
      const comparing = taking.to === undefined && (await rendersAsRecorded(browser, ours.rendering));
      if (taking.to === undefined && !comparing)
        process.stdout.write('Pages come out otherwise here than in docs/guide/pictures: pixels are not compared.\n');
      await use(comparing);
    },
    { scope: 'worker' },
  ],
});

/** Has the context be signed in. */
async function enter(context: BrowserContext, url: string, session: Session): Promise<void> {
  const kept = { url, httpOnly: true, sameSite: 'Strict' } as const;
  await context.addCookies(Object.entries(cookiesOf(session)).map(([name, value]) => ({ name, value, ...kept })));
}

const asSeen = (locale: Locale): BrowserContextOptions => ({
  viewport: taking.size,
  deviceScaleFactor: taking.scale,
  locale,
  timezoneId: zones[locale],
  reducedMotion: 'reduce',
  colorScheme: 'light',
});

/** Notes the API keys that are made on a page, and deletes them at the end. */
function collectKeys(page: Page, url: string, session: Session | undefined) {
  const made: Promise<{ ID: number }>[] = [];
  page.on('response', (response) => {
    const creates = response.request().method() === 'POST' && new URL(response.url()).pathname === '/api/apikeys';
    if (creates && response.ok()) made.push(response.json());
  });
  return {
    async [Symbol.asyncDispose]() {
      const api = createApi(url, () => {});
      for (const { ID: id } of await Promise.all(made))
        await api.call(apiKeyEndpoints.remove, { params: { id } }, session);
    },
  };
}

/** Goes through a page of the guide in both languages, and takes its pictures. */
export function guide(
  name: string,
  title: string,
  scenario: (scene: Scene) => Promise<void>,
  { own, elsewhere, signedIn = true }: Options = {},
): void {
  if (taking.base && (own || !signedIn) && !elsewhere) {
    test(`${title} is left out`, () => process.stdout.write(`Left out: ${name}, which changes what is there.\n`));
    return;
  }
  for (const locale of taking.locales) {
    test(`${title}, ${locale}`, async ({ browser, shared, comparing }) => {
      await using owned = own && !taking.base ? await startIn(locale, own === true ? demoKeys : own.keys) : undefined;
      const { demo, session } = owned ? { demo: owned, session: undefined } : await shared(locale);
      await using context = await browser.newContext({ ...asSeen(locale), baseURL: demo.url });
      if (signedIn) await enter(context, demo.url, session ?? (await signIn(demo)));
      await context.addInitScript((locale) => localStorage.setItem('keyroom.locale', locale), locale);
      const page = await context.newPage();
      if (!taking.base) await page.clock.setFixedTime(moment);
      const shot = createShot({ page, of: { page: name, language: locale.slice(0, 2) }, comparing });
      await using cleanUp = new AsyncDisposableStack();
      if (taking.base) cleanUp.use(collectKeys(page, demo.url, session));
      await scenario({ page, locale, words: readWords(locale), shot, demo });
    });
  }
}
