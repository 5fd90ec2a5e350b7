import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { dateOf, presetDay, presets } from './expiry.ts';

interface ExpiryPresetsProps {
  day: string;
  zone: string;
  now: number;
  /** The latest moment there may be. */
  latest: number | undefined;
  onChoose: (day: string) => void;
}

/** Days from today at a click; those that the limit on the lifetime of keys does not allow say so. */
export function ExpiryPresets({ day, zone, now, latest, onChoose }: ExpiryPresetsProps) {
  const t = useText();
  const lastDay = latest === undefined ? undefined : dateOf(latest, zone);
  return (
    <Presets role="group" aria-label={t('expiry.presets')}>
      {presets.map((days) => {
        const target = presetDay(days, zone, now);
        const tooLate = lastDay !== undefined && Temporal.PlainDate.compare(target, lastDay) > 0;
        return (
          <Preset
            key={days}
            type="button"
            aria-pressed={target.toString() === day}
            aria-label={t('expiry.preset', { days })}
            aria-disabled={tooLate}
            title={tooLate ? t('expiry.presetTooLate') : undefined}
            onClick={() => !tooLate && onChoose(target.toString())}
          >
            {days}
          </Preset>
        );
      })}
      <span>{t('expiry.days')}</span>
    </Presets>
  );
}

const Presets = styled('div')({ display: 'flex', alignItems: 'center', gap: 2, color: token('muted'), fontSize: 13 });

const Preset = styled('button')({
  minWidth: 30,
  height: 26,
  padding: '0 6px',
  border: 0,
  borderRadius: 6,
  font: 'inherit',
  fontWeight: 600,
  color: token('accent'),
  background: 'none',
  cursor: 'pointer',
  '&:hover': { backgroundColor: token('sunken') },
  '&[aria-pressed=true]': { backgroundColor: token('accentTint') },
  // Not `disabled`: the reason has to be found by the keyboard, too.
  '&[aria-disabled=true]': {
    color: token('muted'),
    fontWeight: 400,
    textDecoration: 'line-through',
    cursor: 'default',
  },
});
