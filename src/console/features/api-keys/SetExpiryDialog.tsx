import { useMemo, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { BulkExpiryField } from './BulkExpiryField.tsx';
import { BulkFormDialog } from './BulkFormDialog.tsx';
import { planExpiry, zoneOf } from './bulkExpiry.ts';
import { ConsequencePreview } from './ConsequencePreview.tsx';
import { dateOf, presetDay } from './expiry.ts';

const usualDays = 90;

/** Asks for the day on which keys are to expire. Resolves to the keys it changes, each with its moment; null: never. */
export function SetExpiryDialog({
  payload: keys,
  onClose,
}: DialogProps<readonly ApiKey[], ReadonlyMap<ApiKey, number | null>>) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const zones = useMemo(() => [...new Set(keys.map(zoneOf))], [keys]);
  const [only, ...otherZones] = zones;
  /** In which today is counted from: that of the keys, or of whoever sees them together. */
  const zone = only !== undefined && otherZones.length === 0 ? only : time.zone;
  const [initial] = useState(() => commonDay(keys) ?? presetDay(usualDays, zone, now).toString());
  const [day, setDay] = useState(initial);
  const [expires, setExpires] = useState(true);
  const [asked, setAsked] = useState(false);
  const isWhole = !expires || day !== '';
  const plan = useMemo(
    () => planExpiry(keys, expires && day !== '' ? Temporal.PlainDate.from(day) : undefined, now),
    [keys, expires, day, now],
  );
  const fault = isWhole ? (plan.isPast ? t('fieldError.expiry_in_past') : undefined) : t('expiry.notADate');
  const [first] = keys;

  const submit = () => {
    setAsked(true);
    if (!fault) onClose(plan.dates);
  };
  return (
    <BulkFormDialog
      title={t('bulk.expiry.title', { count: keys.length })}
      subtitle={keys.length === 1 ? first?.keyName : undefined}
      submit={t('bulk.expiry.submit', { count: plan.dates.size })}
      idle={isWhole && plan.dates.size === 0}
      dirty={day !== initial || !expires}
      onSubmit={submit}
      onClose={() => onClose()}
    >
      <BulkExpiryField
        {...{ zone, zones, day, expires, plan, now }}
        error={asked || plan.isPast ? fault : undefined}
        onDay={setDay}
        onExpires={setExpires}
      />
      {isWhole && !plan.isPast && plan.already > 0 && <p>{t('bulk.already', { count: plan.already })}</p>}
      {isWhole && !plan.isPast && plan.tooLong > 0 && <p>{t('bulk.expiry.tooLong', { count: plan.tooLong })}</p>}
      {plan.span && !plan.isPast && plan.earlier.length > 0 && (
        <ConsequencePreview
          consequences={[{ kind: 'earlierExpiry', date: time.date(plan.span[0]) }]}
          keys={plan.earlier}
        />
      )}
    </BulkFormDialog>
  );
}

/** The day on which all of them expire, each by the calendar of its zone. */
function commonDay(keys: readonly ApiKey[]): string | undefined {
  const days = new Set(keys.map((key) => key.expiryDate && dateOf(key.expiryDate, zoneOf(key)).toString()));
  const [day] = days;
  return days.size === 1 && day ? day : undefined;
}
