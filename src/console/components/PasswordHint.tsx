import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Person } from '#console/lib/passwordEstimate.ts';
import { usePasswordMinimum } from '#console/lib/usePasswordMinimum.ts';
import { usePasswordStrength } from '#console/lib/usePasswordStrength.ts';

const steps = { short: 1, weak: 1, fair: 2, strong: 3 } as const;

interface PasswordHintProps {
  password: string;
  /** Whose it will be: their names are the first that is guessed. */
  person: Person;
}

/** What a password has to be, and how far the one being typed has come. */
export function PasswordHint({ password, person }: PasswordHintProps) {
  const t = useText();
  const minimum = usePasswordMinimum();
  const strength = usePasswordStrength(password, minimum, person);
  const { length } = [...password];
  if (length === 0) return t('password.hint', { minimum });
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
  margin: '4px 0 6px',
  i: { flex: 1, height: 3, borderRadius: 2, backgroundColor: token('hairline') },
  '&[data-strength=short] [data-on]': { backgroundColor: token('faint') },
  '&[data-strength=weak] [data-on]': { backgroundColor: token('warning') },
  '&:is([data-strength=fair], [data-strength=strong]) [data-on]': { backgroundColor: token('ok') },
  '@media (forced-colors: active)': {
    i: { border: '1px solid CanvasText' },
    '&[data-strength] [data-on]': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});
