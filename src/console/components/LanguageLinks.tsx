import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { chooseLocale, useLocale, useText } from '#console/i18n/i18n.ts';

const languages = [
  { locale: 'en-US', name: 'English', lang: 'en' },
  { locale: 'ja-JP', name: '日本語', lang: 'ja' },
] as const;

/** The languages by their own names, for pages outside the shell. */
export function LanguageLinks() {
  const t = useText();
  const shown = useLocale();
  return (
    <Links role="group" aria-label={t('shell.language')}>
      {languages.map(({ locale, name, lang }) => (
        <button
          key={locale}
          type="button"
          lang={lang}
          aria-pressed={locale === shown}
          onClick={() => void chooseLocale(locale).catch(() => {})}
        >
          {name}
        </button>
      ))}
    </Links>
  );
}

const Links = styled('div')({
  display: 'flex',
  gap: 4,
  button: {
    padding: '4px 8px',
    border: 0,
    borderRadius: 6,
    font: 'inherit',
    fontSize: 13,
    lineHeight: '20px',
    color: token('muted'),
    background: 'none',
    cursor: 'pointer',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&[aria-pressed=true]': { color: token('text'), fontWeight: 550 },
  },
});
