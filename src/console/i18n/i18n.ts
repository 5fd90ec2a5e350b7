import { i18n, type Messages } from '@lingui/core';
import { useLingui } from '@lingui/react';
import { useCallback } from 'react';
import { whenIdle } from '#console/lib/whenIdle.ts';
import { type Locale, locale as localeSchema } from '#contract/values.ts';
import type { MessageID } from './messages.ts';

const storageKey = 'keyroom.locale';

/** The language to begin with: the one chosen in this browser, else the browser's own. */
export function preferredLocale(): Locale {
  const chosen = localeSchema.safeParse(localStorage.getItem(storageKey));
  if (chosen.success) return chosen.data;
  return navigator.language.startsWith('ja') ? 'ja-JP' : 'en-US';
}

const catalogues = {
  'en-US': () => import('./en-US.ts'),
  'ja-JP': () => import('./ja-JP.ts'),
} satisfies Record<Locale, () => Promise<{ messages: Messages }>>;

/** The texts of a page that come with it instead of with the first one. */
export type LaterTexts = Record<Locale, () => Promise<{ default: Messages }>>;

const later = new Set<LaterTexts>();

let wanted: Locale | undefined;

/** Loads a language (texts, and the fonts it needs) and shows everything in it. Of several calls the last one decides. */
export async function activateLocale(locale: Locale): Promise<void> {
  wanted = locale;
  if (i18n.locale === locale) return;
  const [{ messages }, ...added] = await Promise.all([
    catalogues[locale](),
    ...Array.from(later, async (texts) => (await texts[locale]()).default),
  ]);
  if (wanted !== locale) return;
  i18n.loadAndActivate({ locale, messages: Object.assign({}, messages, ...added) });
  document.documentElement.lang = locale.slice(0, 2);
}

/** Has the texts of a page at hand from now on, in whatever language. */
export async function addTexts(texts: LaterTexts): Promise<void> {
  later.add(texts);
  let locale: Locale;
  do {
    locale = localeSchema.parse(i18n.locale);
    const { default: added } = await texts[locale]();
    // Not by `load`, which has everything on the page drawn anew: nothing there can be using what comes only now.
    if (i18n.locale === locale) Object.assign(i18n.messages, added);
    // Another language has come meanwhile, which was on its way before it could be asked for these texts.
  } while (i18n.locale !== locale);
}

/** A part's code together with the texts it needs: `preloadable(async () => (await withTexts(import('./X.tsx'), xTexts)).X)`. */
export async function withTexts<Module>(code: Promise<Module>, ...texts: LaterTexts[]): Promise<Module> {
  const [module] = await Promise.all([code, ...texts.map(addTexts)]);
  return module;
}

/** Loads the other language while nothing else is to do, for people whose browser says they read it. */
export function prefetchLikelyLocale(): void {
  const other = i18n.locale === 'ja-JP' ? 'en-US' : 'ja-JP';
  const likely = navigator.languages.some((language) => language.slice(0, 2) === other.slice(0, 2));
  if (likely) whenIdle(() => void catalogues[other]().catch(() => {}));
}

/** Speaks the language that the signed-in person is addressed in, unless another one was chosen in this browser. */
export async function followLocale(locale: Locale): Promise<void> {
  if (localStorage.getItem(storageKey) === null) await activateLocale(locale);
}

/** Switches to the language that the signed-in person is addressed in from now on; what was chosen in this browser is forgotten. */
export async function dropChosenLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  localStorage.removeItem(storageKey);
}

/** Switches the language and keeps the choice for this browser. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  localStorage.setItem(storageKey, locale);
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
