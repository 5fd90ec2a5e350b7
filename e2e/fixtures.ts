import { test as base, expect, type Page } from '@playwright/test';
import { administratorEndpoints } from '#contract/administrators.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { type Api, cookiesOf, createApi } from './support/api.ts';
import { type Keyroom, startKeyroom, warmUp } from './support/keyroom.ts';
import { expectNoSecretAtRest, expectNoSecretKept } from './support/secrecy.ts';

interface Options {
  /** How many made-up keys the server has: `test.use({ keys: 10_000 })`. */
  keys: number;
  /** How many keys such a manager finds at once, at most. */
  mostItems: number;
}

interface Shared {
  /** Whether the server stands in front of a manager that has none of our extensions: as the project says. */
  proxied: boolean;
  /** The processes that start all servers of the worker. */
  warm: undefined;
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

export const test = base.extend<Fixtures & Options, Shared>({
  keys: [0, { option: true }],
  proxied: [false, { option: true, scope: 'worker' }],
  mostItems: [5000, { option: true }],

  warm: [
    async ({ proxied }, use) => {
      await warmUp({ proxied });
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],

  secrets: async ({}, use) => use(new Set()),

  keyroom: async ({ secrets, locale, keys, proxied, mostItems }, use) => {
    await using keyroom = await startKeyroom({ keys, proxied, mostItems });
    if (locale?.startsWith('ja')) await speakJapanese(createApi(keyroom.url, (secret) => secrets.add(secret)));
    await use(keyroom);
    await expectNoSecretAtRest(keyroom, secrets);
  },

  api: async ({ keyroom: { url, managerUrl }, secrets }, use) =>
    use(createApi(url, (secret) => secrets.add(secret), managerUrl)),

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
      const cookies = Object.entries(cookiesOf(await api.signIn(who)));
      const kept = { url: keyroom.url, httpOnly: true, sameSite: 'Strict' } as const;
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, ...kept })));
    });
  },
});

export { expect };
