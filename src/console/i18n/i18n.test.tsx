import { i18n } from '@lingui/core';
import { expect, test, vi } from 'vitest';
import { activateLocale, addTexts, chooseLocale, dropChosenLocale, followLocale, preferredLocale } from './i18n.ts';

test("The browser's language is the one to begin with", () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('ja');
  expect(preferredLocale()).toBe('ja-JP');
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-DE');
  expect(preferredLocale()).toBe('en-US');
});

test("A language chosen here outranks the browser's", async () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('ja');
  await chooseLocale('en-US');
  expect(i18n.locale).toBe('en-US');
  expect(preferredLocale()).toBe('en-US');
});

test('Of two languages asked for at once the last one is shown', async () => {
  await activateLocale('en-US');
  await Promise.all([activateLocale('ja-JP'), activateLocale('en-US')]);
  expect(i18n.locale).toBe('en-US');
});

test('The language of the signed-in person is followed, unless another one was chosen in this browser', async () => {
  await activateLocale('en-US');
  await followLocale('ja-JP');
  expect(i18n.locale).toBe('ja-JP');
  await chooseLocale('en-US');
  await followLocale('ja-JP');
  expect(i18n.locale).toBe('en-US');
  await dropChosenLocale('ja-JP');
  expect(i18n.locale).toBe('ja-JP');
  await followLocale('en-US');
  expect(i18n.locale).toBe('en-US');
});

test('Texts that come together with another language are there in that language', async () => {
  await activateLocale('en-US');
  const switched = activateLocale('ja-JP');
  const inEnglish = async () => {
    await switched;
    return { default: { 'test.only': 'Here' } };
  };
  await addTexts({ 'en-US': inEnglish, 'ja-JP': async () => ({ default: { 'test.only': 'ここ' } }) });
  expect(i18n._('test.only')).toBe('ここ');
});
