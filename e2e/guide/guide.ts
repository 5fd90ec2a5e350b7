import path from 'node:path';
import { test as base, expect as baseExpect, type Page } from '@playwright/test';
import type { Locale } from '#contract/values.ts';
import { cookiesOf, createApi, type Session } from '../support/api.ts';
import { type SignIn, startDemo } from '../support/demo.ts';
import { demoKeys, moment } from '../support/pictures.ts';
import { createShot, type Shot } from './shot.ts';
import { readWords, type Words } from './words.ts';

/** Patient: the list of all keys takes its time. */
export const expect = baseExpect.configure({ timeout: 30_000 });

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
  /** Whether somebody is signed in to begin with. */
  signedIn?: boolean;
}

interface Shared {
  shared: { demo: Demo; session: Session };
}

const zones: Record<Locale, string> = { 'en-US': 'Europe/Berlin', 'ja-JP': 'Asia/Tokyo' };

const signIn = (demo: Demo) => createApi(demo.url, () => {}).signIn(demo.fullAccess);

const test = base.extend<object, Shared>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from here
    async ({}, use) => {
      await using demo = await startDemo({ keys: demoKeys, at: moment });
      // One session for all: so many of them there may not be at a time.
      await use({ demo, session: await signIn(demo) });
    },
    { scope: 'worker' },
  ],
});

/** Goes through a page of the guide in both languages, and takes its pictures. */
export function guide(
  name: string,
  title: string,
  scenario: (scene: Scene) => Promise<void>,
  { own, signedIn = true }: Options = {},
): void {
  for (const locale of ['en-US', 'ja-JP'] as const) {
    const language = locale.slice(0, 2);
    test(`${title}, ${locale}`, async ({ browser, shared }) => {
      await using owned = own && (await startDemo({ keys: own === true ? demoKeys : own.keys, at: moment }));
      const demo = owned ?? shared.demo;
      const context = await browser.newContext({
        baseURL: demo.url,
        viewport: { width: 1280, height: 800 },
        deviceScaleFactor: 2,
        locale,
        timezoneId: zones[locale],
        reducedMotion: 'reduce',
        colorScheme: 'light',
      });
      try {
        if (signedIn) {
          const cookies = Object.entries(cookiesOf(owned ? await signIn(owned) : shared.session));
          const kept = { url: demo.url, httpOnly: true, sameSite: 'Strict' } as const;
          await context.addCookies(cookies.map(([name, value]) => ({ name, value, ...kept })));
        }
        await context.addInitScript((locale) => localStorage.setItem('keyroom.locale', locale), locale);
        const page = await context.newPage();
        await page.clock.setFixedTime(moment);
        const folder = path.join(import.meta.dirname, '..', '..', 'build', 'guide', language, name);
        await scenario({ page, locale, words: readWords(locale), shot: createShot(page, folder), demo });
      } finally {
        await context.close();
      }
    });
  }
}
