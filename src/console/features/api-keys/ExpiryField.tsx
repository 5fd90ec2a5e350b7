import { styled } from '@mui/material/styles';
import { Suspense } from 'react';
import { type Control, useController, useWatch } from 'react-hook-form';
import { token } from '#console/app/tokens.ts';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { FormRow } from '#console/components/FormRow.tsx';
import { DateField } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone } from '#contract/timeZones.ts';
import { type ApiKeyValues, expiryOf } from './apiKeyForm.ts';
import { ExpiryClocks } from './ExpiryClocks.tsx';
import { dateOf, presetDay, presets } from './expiry.ts';

interface ExpiryFieldProps {
  control: Control<ApiKeyValues>;
  before: ApiKey | undefined;
  readOnly: boolean;
}

/** Whether and on which day a key expires, and the moment that this means. */
export function ExpiryField({ control, before, readOnly }: ExpiryFieldProps) {
  const t = useText();
  const now = useNow();
  const expires = useController({ control, name: 'expires' });
  const day = useController({ control, name: 'expiryDay' });
  const values = useWatch({ control }) as ApiKeyValues;
  const zone = isTimeZone(values.timeZone) ? values.timeZone : 'UTC';
  const on = expires.field.value;
  const error = expires.fieldState.error?.message ?? (on ? day.fieldState.error?.message : undefined);
  const moment = expiryOf({ ...values, timeZone: zone }, before, now);

  return (
    <FormRow
      label={t('apiKeyDialog.expiresOn')}
      error={error}
      lead={
        <CheckLabel
          muted
          ref={expires.field.ref}
          name={expires.field.name}
          checked={on}
          disabled={readOnly}
          onBlur={expires.field.onBlur}
          onChange={expires.field.onChange}
        >
          {t('apiKeyDialog.expiresOn')}
        </CheckLabel>
      }
      help={on ? typeof moment === 'number' && <ExpiryClocks {...{ moment, zone, before, now }} /> : t('expiry.never')}
    >
      {({ id: _, labelID: __, ...row }) =>
        on && (
          <Line>
            <Suspense fallback={<Waiting />}>
              <DateField
                {...row}
                label={t('apiKeyDialog.date')}
                value={day.field.value}
                min={dateOf(now, zone).toString()}
                readOnly={readOnly}
                onChange={day.field.onChange}
                onBlur={day.field.onBlur}
                inputRef={day.field.ref}
              />
            </Suspense>
            {!readOnly && (
              <Presets role="group" aria-label={t('expiry.presets')}>
                {presets.map((days) => {
                  const target = presetDay(days, zone, now).toString();
                  return (
                    <Preset
                      key={days}
                      type="button"
                      aria-pressed={target === day.field.value}
                      aria-label={t('expiry.preset', { days })}
                      onClick={() => day.field.onChange(target)}
                    >
                      {days}
                    </Preset>
                  );
                })}
                <span>{t('expiry.days')}</span>
              </Presets>
            )}
          </Line>
        )
      }
    </FormRow>
  );
}

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px' });

const Waiting = styled('div')({ width: 168, height: 32 });

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
});
