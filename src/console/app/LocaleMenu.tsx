import { chooseLocale, useLocale, useText } from '#console/i18n/i18n.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';

const languages = [
  { value: 'en-US', name: 'English', lang: 'en' },
  { value: 'ja-JP', name: '日本語', lang: 'ja' },
] as const;

/** The language of the console, for this browser. */
export function LocaleMenu() {
  const t = useText();
  const locale = useLocale();
  return (
    <ChoiceMenu label={t('shell.language')} value={locale} options={languages} onChoose={chooseLocale}>
      {locale === 'ja-JP' ? 'JA' : 'EN'}
    </ChoiceMenu>
  );
}
