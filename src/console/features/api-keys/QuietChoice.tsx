import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { RadioLabel } from '#console/components/RadioLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useStored } from '#console/lib/stored.ts';
import { keptQuietPeriod } from './quietPeriod.ts';
import { type QuietPeriod, quietPeriods } from './rotationProgress.ts';

/** Chooses how long the old key has to be unused until it counts as quiet. */
export function QuietChoice() {
  const t = useText();
  const name = useId();
  const chosen = useStored(keptQuietPeriod);
  return (
    <Choice>
      <legend>{t('rotation.quietAfter')}</legend>
      {(Object.keys(quietPeriods) as QuietPeriod[]).map((period) => (
        <RadioLabel key={period} name={name} checked={period === chosen} onChange={() => keptQuietPeriod.write(period)}>
          {t(`rotation.period.${period}`)}
        </RadioLabel>
      ))}
    </Choice>
  );
}

const Choice = styled('fieldset')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '0 16px',
  margin: '6px 0 0',
  padding: 0,
  border: 0,
  legend: { float: 'left', padding: 0, lineHeight: '24px' },
  '@media (max-width: 599px)': { legend: { width: '100%' } },
});
