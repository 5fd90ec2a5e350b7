import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Suspense, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { DateField } from '#console/components/lazyParts.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';

/** Whole days, `2026-11-22`. */
export interface Days {
  from: string | undefined;
  to: string | undefined;
}

const earliest = '2000-01-01';

/** From which day to which day; either may be left open. */
export function DaysDialog({ payload, onClose }: DialogProps<Days, Days>) {
  const t = useText();
  const { zone } = useTimeFormat();
  const faultID = useId();
  const [from, setFrom] = useState(payload.from ?? '');
  const [to, setTo] = useState(payload.to ?? '');
  const [tried, setTried] = useState(false);
  const fault =
    from === '' && to === ''
      ? t('events.days.none')
      : from !== '' && to !== '' && to < from
        ? t('events.days.order')
        : undefined;
  const invalid = {
    'aria-invalid': tried && fault !== undefined,
    'aria-describedby': tried && fault ? faultID : undefined,
  };
  const submit = () => {
    setTried(true);
    if (!fault) onClose({ from: from || undefined, to: to || undefined });
  };
  return (
    <DialogFrame
      size="small"
      title={t('events.days.title')}
      subtitle={t('events.days.zone', { zone })}
      onDismiss={() => onClose()}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={() => onClose()}>{t('dialog.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('events.days.show')}
          </Button>
        </>
      }
    >
      <Suspense>
        <Fields>
          <div>
            <p aria-hidden>{t('events.days.from')}</p>
            <DateField label={t('events.days.from')} value={from} min={earliest} onChange={setFrom} {...invalid} />
          </div>
          <div>
            <p aria-hidden>{t('events.days.to')}</p>
            <DateField label={t('events.days.to')} value={to} min={earliest} onChange={setTo} {...invalid} />
          </div>
        </Fields>
      </Suspense>
      <Fault id={faultID} role="alert">
        {tried && fault}
      </Fault>
    </DialogFrame>
  );
}

const Fields = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  p: { margin: '0 0 4px', fontSize: 13, lineHeight: '18px', color: token('muted') },
});

const Fault = styled('p')({
  margin: '8px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('danger'),
  minHeight: 18,
});
