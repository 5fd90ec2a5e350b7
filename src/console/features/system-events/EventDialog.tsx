import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { CopyOutcome } from '#console/components/CopyOutcome.tsx';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { EventDetails } from '#console/components/EventDetails.tsx';
import { MessageDialog } from '#console/components/MessageDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { systemEventQueries } from '#console/lib/systemEvents.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { useEventWords } from '#console/lib/useEventWords.ts';
import type { SystemEvent } from '#contract/systemEvents.ts';
import { ActorCell, TargetCell } from './eventCells.tsx';

export interface EventDialogProps {
  id: number;
  /** The event, where the list has it. */
  known: SystemEvent | undefined;
  onClose: () => void;
}

/** All of one event: from the list, or read from the manager. */
export function EventDialog({ id, known, onClose }: EventDialogProps) {
  const t = useText();
  const { data = known, error, isPending, refetch } = useQuery({ ...systemEventQueries.detail(id), enabled: !known });
  if (data) return <EventWindow event={data} onClose={onClose} />;
  if (error) {
    const danger = errorText(t, error);
    return (
      <MessageDialog title={t('events.one', { id })} danger={danger} onRetry={() => void refetch()} onClose={onClose} />
    );
  }
  if (isPending) {
    return (
      <DialogFrame
        title={t('events.one', { id })}
        onDismiss={onClose}
        footer={<Button onClick={onClose}>{t('dialog.cancel')}</Button>}
      >
        <DialogWaiting />
      </DialogFrame>
    );
  }
  return <MessageDialog title={t('events.one', { id })} danger={t('events.gone')} onClose={onClose} />;
}

function EventWindow({ event, onClose }: { event: SystemEvent; onClose: () => void }) {
  const t = useText();
  const words = useEventWords();
  const content = useRef<HTMLDivElement>(null);
  const { state, copy } = useCopy(JSON.stringify(event, undefined, 2), content);
  return (
    <DialogFrame
      title={words.event(event.event)}
      help="system-events"
      subtitle={t('events.one', { id: event.ID })}
      onDismiss={onClose}
      footer={
        <>
          <CopyOutcome state={state} />
          <Button onClick={copy}>{state === 'copied' ? t('dialog.copied') : t('events.copy')}</Button>
          <Button autoFocus variant="contained" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        </>
      }
    >
      <div ref={content} tabIndex={-1}>
        <EventDetails
          event={event}
          actor={<ActorCell event={event} />}
          {...(event.target && { target: <TargetCell event={event} /> })}
        />
      </div>
    </DialogFrame>
  );
}
