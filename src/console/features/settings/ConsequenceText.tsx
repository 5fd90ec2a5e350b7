import { useLocale, useText } from '#console/i18n/i18n.ts';
import type { Consequence } from './consequences.ts';
import { lengthText } from './settingWords.ts';

/** What a change will do, as a sentence. */
export function ConsequenceText({ consequence: { text, count, time } }: { consequence: Consequence }) {
  const t = useText();
  const locale = useLocale();
  return t(text, { count, time: time === undefined ? undefined : lengthText(time, locale) });
}
