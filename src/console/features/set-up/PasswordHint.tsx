import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { passwordMinimum } from '#contract/setUp.ts';
import { passwordStrength } from './passwordStrength.ts';

const steps = { short: 1, fair: 2, strong: 3 } as const;

/** What a password has to be, and how far the one being typed has come. */
export function PasswordHint({ length }: { length: number }) {
  const t = useText();
  if (length === 0) return t('setUp.passwordHint', { minimum: passwordMinimum });
  const strength = passwordStrength(length);
  return (
    <>
      <Meter aria-hidden data-strength={strength}>
        {[1, 2, 3].map((step) => (
          <i key={step} data-on={step <= steps[strength] || undefined} />
        ))}
      </Meter>
      {t(`setUp.strength.${strength}`, { missing: passwordMinimum - length })}
    </>
  );
}

const Meter = styled('span')({
  display: 'flex',
  gap: 4,
  margin: '2px 0 6px',
  i: { flex: 1, height: 3, borderRadius: 2, backgroundColor: token('hairline') },
  '&[data-strength=short] [data-on]': { backgroundColor: token('faint') },
  '&:not([data-strength=short]) [data-on]': { backgroundColor: token('ok') },
});
