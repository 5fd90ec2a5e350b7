import { test as base, expect, type Page } from '@playwright/test';
import { administratorEndpoints } from '#contract/administrators.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { type Api, createApi } from './support/api.ts';
import { type Keyroom, startKeyroom } from './support/keyroom.ts';
import { expectNoSecretAtRest, expectNoSecretKept } from './support/secrecy.ts';

interface Options {
  /** How many made-up keys the server has: `test.use({ keys: 10_000 })`. */
  keys: number;
}

interface Fixtures {
  /** A server with one administrator and, unless the option `keys` says otherwise, no keys. Fails the test where it has logged or stored a secret. */
  keyroom: Keyroom;
  /** Secrets met by this test, which must be found nowhere at rest. */
  secrets: Set<string>;
  api: Api;
  /** Signs the page in without the form, as the administrator or as somebody given. */
  signIn: (who?: { userName: string; password: string }) => Promise<void>;
  /** Whatever the page complained about: violations of the security policy and errors. Must stay empty. */
  complaints: string[];
  /** Every address the page asked for or was at. No secret may be in one, nor in what the page keeps. */
  addresses: string[];
}

/** Collects what a page complains about; a refused call is no complaint, the browser only mentions it. */
function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
}

/** The console follows the language of the user, not of the browser. */
async function speakJapanese(api: Api): Promise<void> {
  const { RID, sID } = await api.signIn();
  const own = { params: { id: 1 }, body: { locale: 'ja-JP' } } as const;
  await api.call(administratorEndpoints.modify, own, { RID, sID });
  await api.call(sessionEndpoints.remove, {}, { RID, sID });
}

export const test = base.extend<Fixtures & Options>({
  keys: [0, { option: true }],

  secrets: async ({}, use) => use(new Set()),

  keyroom: async ({ secrets, locale, keys }, use) => {
    await using keyroom = await startKeyroom({ keys });
    if (locale?.startsWith('ja')) await speakJapanese(createApi(keyroom.url, (secret) => secrets.add(secret)));
    await use(keyroom);
    await expectNoSecretAtRest(keyroom, secrets);
  },

  api: async ({ keyroom, secrets }, use) => use(createApi(keyroom.url, (secret) => secrets.add(secret))),

  baseURL: async ({ keyroom }, use) => use(keyroom.url),

  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  addresses: [
    async ({ page, secrets }, use) => {
      const addresses: string[] = [];
      page.on('request', (request) => addresses.push(request.url()));
      page.on('framenavigated', (frame) => addresses.push(frame.url()));
      await use(addresses);
      await expectNoSecretKept(page, addresses, secrets);
    },
    { auto: true },
  ],

  signIn: async ({ api, context, keyroom }, use) => {
    await use(async (who) => {
      const { sID } = await api.signIn(who);
      await context.addCookies([{ name: 'sID', value: sID, url: keyroom.url, httpOnly: true, sameSite: 'Strict' }]);
    });
  },
});

export { expect };
