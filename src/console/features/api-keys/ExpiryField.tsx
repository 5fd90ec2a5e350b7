import { styled } from '@mui/material/styles';
import { type Control, useController, useWatch } from 'react-hook-form';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { Deferred } from '#console/components/Deferred.tsx';
import { FormRow } from '#console/components/FormRow.tsx';
import { DateField } from '#console/components/lazyParts.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { exactText } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { isTimeZone, resolveTimeZone } from '#contract/timeZones.ts';
import { type ApiKeyValues, expiryOf, latestEnd } from './apiKeyForm.ts';
import { ExpiryClocks } from './ExpiryClocks.tsx';
import { ExpiryPresets } from './ExpiryPresets.tsx';
import { dateOf } from './expiry.ts';
import { LifetimeLine } from './LifetimeLine.tsx';

interface ExpiryFieldProps {
  control: Control<ApiKeyValues>;
  before: ApiKey | undefined;
  lifetime: ApiKeyLifetime;
  readOnly: boolean;
}

/** Whether and on which day a key expires, and the moment that this means. */
export function ExpiryField({ control, before, lifetime, readOnly }: ExpiryFieldProps) {
  const t = useText();
  const now = useNow();
  const expires = useController({ control, name: 'expires' });
  const day = useController({ control, name: 'expiryDay' });
  const locale = useLocale();
  const { hours } = useTimeFormat();
  const timeZone = useWatch({ control, name: 'timeZone' });
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const exactThere = (moment: number) => exactText(moment, locale, resolveTimeZone(zone), hours);
  const on = expires.field.value;
  const latest = latestEnd(before, lifetime, now);
  const moment = expiryOf({ expires: on, expiryDay: day.field.value, timeZone: zone }, { before, latest, now });
  const fault = expires.fieldState.error?.message ?? (on ? day.fieldState.error?.message : undefined);
  const tooOld = latest !== undefined && latest <= now;
  const tooLate = latest !== undefined && typeof moment === 'number' && moment > latest;
  const error = fault && tooLate ? t('expiry.tooLate', { date: exactThere(latest) }) : fault;

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
      help={
        <>
          {on && typeof moment === 'number' && !tooOld && <ExpiryClocks {...{ moment, zone, before, now }} />}
          {!on && (latest === undefined ? t('expiry.never') : t('expiry.asLongAsItMay'))}
          {latest !== undefined && (
            <LifetimeLine kind={tooOld ? 'tooOld' : tooLate ? 'endsBefore' : 'atMost'} date={exactThere(latest)} />
          )}
        </>
      }
    >
      {({ id: _, labelID: __, ...row }) =>
        on && (
          <Line>
            <Deferred fallback={<Waiting />}>
              <DateField
                {...row}
                label={t('apiKeyDialog.date')}
                value={day.field.value}
                min={dateOf(now, zone).toString()}
                max={latest === undefined ? undefined : dateOf(latest, zone).toString()}
                readOnly={readOnly}
                onChange={day.field.onChange}
                onBlur={day.field.onBlur}
                inputRef={day.field.ref}
              />
            </Deferred>
            {!readOnly && (
              <ExpiryPresets {...{ zone, now, latest }} day={day.field.value} onChoose={day.field.onChange} />
            )}
          </Line>
        )
      }
    </FormRow>
  );
}

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px' });

const Waiting = styled('div')({ width: 168, height: 32 });
