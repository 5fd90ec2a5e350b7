import { chooseLocale, useLocale, useText } from '#console/i18n/i18n.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';
import { languages } from './languages.ts';

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
