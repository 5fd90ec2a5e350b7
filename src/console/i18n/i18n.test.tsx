import { i18n } from '@lingui/core';
import { expect, test, vi } from 'vitest';
import { createQueryClient } from '#console/app/queryClient.ts';
import { sessionQuery } from '#console/lib/session.ts';
import { aSession } from '#console/testing/samples.ts';
import { on, serve } from '#console/testing/serve.ts';
import { sessionEndpoints } from '#contract/sessions.ts';
import { activateLocale, chooseLocale, preferredLocale } from './i18n.ts';

function signedInWith(locale: 'en-US' | 'ja-JP') {
  const session = aSession();
  serve(on(sessionEndpoints.current, { ...session, administrator: { ...session.administrator, locale } }));
  return createQueryClient().fetchQuery(sessionQuery);
}

test("The browser's language is the one to begin with", () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('ja');
  expect(preferredLocale()).toBe('ja-JP');
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE');
  expect(preferredLocale()).toBe('en-US');
});

test("The administrator's own language outranks the browser's", async () => {
  await activateLocale('en-US');
  await signedInWith('ja-JP');
  expect(i18n.locale).toBe('ja-JP');
});

test("A language chosen in this browser outranks the administrator's own", async () => {
  await chooseLocale('en-US');
  await signedInWith('ja-JP');
  expect(i18n.locale).toBe('en-US');
  expect(preferredLocale()).toBe('en-US');
});

test('Of two languages asked for at once the last one is shown', async () => {
  await activateLocale('en-US');
  await Promise.all([activateLocale('ja-JP'), activateLocale('en-US')]);
  expect(i18n.locale).toBe('en-US');
});
