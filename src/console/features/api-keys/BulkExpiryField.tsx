import { styled } from '@mui/material/styles';
import { Suspense } from 'react';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { FormRow } from '#console/components/FormRow.tsx';
import { DateField } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ExpiryPlan } from './bulkExpiry.ts';
import { ExpiryClocks } from './ExpiryClocks.tsx';
import { ExpiryPresets } from './ExpiryPresets.tsx';
import { dateOf } from './expiry.ts';

interface Props {
  day: string;
  expires: boolean;
  plan: ExpiryPlan;
  /** In which days are counted from today. */
  zone: string;
  /** Of the keys. */
  zones: readonly string[];
  now: number;
  error: string | undefined;
  onDay: (day: string) => void;
  onExpires: (expires: boolean) => void;
}

/** Whether and on which day keys expire, each by the calendar of its own zone, and the moments that this means. */
export function BulkExpiryField({ day, expires, plan, zone, zones, now, error, onDay, onExpires }: Props) {
  const t = useText();
  return (
    <FormRow
      label={t('apiKeyDialog.expiresOn')}
      error={error}
      lead={
        <CheckLabel muted checked={expires} onChange={({ target }) => onExpires(target.checked)}>
          {t('apiKeyDialog.expiresOn')}
        </CheckLabel>
      }
      help={expires ? <Moments plan={plan} zones={zones} now={now} /> : t('bulk.expiry.never')}
    >
      {({ id: _, labelID: __, ...row }) =>
        expires && (
          <Line>
            <Suspense fallback={<Waiting />}>
              <DateField
                {...row}
                label={t('apiKeyDialog.date')}
                value={day}
                min={dateOf(now, zone).toString()}
                onChange={onDay}
              />
            </Suspense>
            <ExpiryPresets zone={zone} now={now} latest={undefined} day={day} onChoose={onDay} />
          </Line>
        )
      }
    </FormRow>
  );
}

/** On three clocks where all keys are at home in one zone; else the rule, and from when to when that is for the person. */
function Moments({ plan, zones, now }: Pick<Props, 'plan' | 'zones' | 'now'>) {
  const t = useText();
  const { exact } = useTimeFormat();
  const [zone, ...others] = zones;
  if (!plan.span || plan.isPast) return t('bulk.expiry.rule');
  const [first, last] = plan.span;
  if (zone !== undefined && others.length === 0 && first === last) {
    return <ExpiryClocks moment={first} zone={zone} before={undefined} now={now} />;
  }
  return t('bulk.expiry.span', { zones: zones.length, first: exact(first), last: exact(last) });
}

const Line = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 14px' });

const Waiting = styled('div')({ width: 168, height: 32 });
