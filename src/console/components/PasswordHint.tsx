import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { passwordStrength } from '#console/lib/passwordStrength.ts';
import { usePasswordMinimum } from '#console/lib/usePasswordMinimum.ts';

const steps = { short: 1, fair: 2, strong: 3 } as const;

/** What a password has to be, and how far the one being typed has come. */
export function PasswordHint({ password }: { password: string }) {
  const t = useText();
  const minimum = usePasswordMinimum();
  const length = [...password].length;
  if (length === 0) return t('password.hint', { minimum });
  const strength = passwordStrength(length, minimum);
  return (
    <>
      <Meter aria-hidden data-strength={strength}>
        {[1, 2, 3].map((step) => (
          <i key={step} data-on={step <= steps[strength] || undefined} />
        ))}
      </Meter>
      {t(`password.strength.${strength}`, { missing: minimum - length })}
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
  '@media (forced-colors: active)': { i: { border: '1px solid CanvasText' }, '[data-on]': { background: 'Highlight' } },
});
