import { i18n } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { type Locale, locale as localeSchema } from '#contract/values.ts';
import type { MessageID } from './messages.ts';

const storageKey = 'keyroom.locale';

/** The language to begin with: the one chosen in this browser, else the browser's own. */
export function preferredLocale(): Locale {
  const chosen = localeSchema.safeParse(localStorage.getItem(storageKey));
  if (chosen.success) return chosen.data;
  return navigator.language.startsWith('ja') ? 'ja-JP' : 'en-US';
}

/** Whether a language was chosen by hand in this browser, which outranks the administrator's own. */
export function hasChosenLocale(): boolean {
  return localStorage.getItem(storageKey) !== null;
}

/** Loads a language (texts, and the fonts it needs) and shows everything in it. */
export async function activateLocale(locale: Locale): Promise<void> {
  if (i18n.locale === locale) return;
  const { messages } = await (locale === 'ja-JP' ? import('./ja-JP.ts') : import('./en-US.ts'));
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale.slice(0, 2);
}

/** Switches the language and keeps the choice for this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  localStorage.setItem(storageKey, locale);
  await activateLocale(locale);
}

/** Looks a text up by its ID, with the values its placeholders take. */
export type Text = (id: MessageID, values?: Record<string, unknown>) => string;

/** The texts of the current language: `const t = useText(); t('apiKeys.title')`. */
export function useText(): Text {
  const { i18n } = useLingui();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one i18n object serves all languages; its locale is what changes
  return useCallback<Text>((id, values) => i18n._(id, values), [i18n, i18n.locale]);
}

/** The current language, for `Intl` and for pictures of dates. */
export function useLocale(): Locale {
  const { i18n } = useLingui();
  return localeSchema.parse(i18n.locale);
}
