import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CopyField } from '#console/components/CopyField.tsx';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { call } from '#console/lib/api.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { systemEventQueries } from '#console/lib/systemEvents.ts';
import { type ChainReport, systemEventEndpoints } from '#contract/systemEvents.ts';

/** Has the manager check every event, and says what came of it. Closes with the ID of an event to look at. */
export function CheckEventsDialog({ onClose }: DialogProps<void, number>) {
  const t = useText();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [...systemEventQueries.all, 'verification'],
    queryFn: ({ signal }) => call(systemEventEndpoints.verify, { signal }),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const fault = isFetching ? undefined : data?.fault;
  return (
    <DialogFrame
      title={t('events.check.title')}
      help="system-events"
      onDismiss={() => onClose()}
      footer={
        <>
          {!isFetching && <Button onClick={() => void refetch()}>{t('events.check.again')}</Button>}
          {fault && fault.ID > 0 && <Button onClick={() => onClose(fault.ID)}>{t('events.check.show')}</Button>}
          <Button autoFocus variant="contained" onClick={() => onClose()}>
            {t(isFetching ? 'dialog.cancel' : 'dialog.close')}
          </Button>
        </>
      }
    >
      <Intro>{t('events.check.intro')}</Intro>
      <div role="status">
        {isFetching && <Waiting>{t('events.check.running')}</Waiting>}
        {!isFetching && data && <Report report={data} />}
      </div>
      {!isFetching && error && (
        <Notice kind="danger">{t('events.check.failed', { reason: errorText(t, error) })}</Notice>
      )}
    </DialogFrame>
  );
}

function Report({ report: { checked, head, fault } }: { report: ChainReport }) {
  const t = useText();
  if (fault) {
    return (
      <Notice kind="danger">
        <strong>{t('events.check.broken', { id: fault.ID })}</strong>
        <br />
        {fault.reason}
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="calm">{t('events.check.intact', { count: checked })}</Notice>
      {head && (
        <Head>
          <CopyField label={t('events.check.head')} value={`${head.ID}:${head.hash}`} />
          <Help>
            {t('events.check.headHelp')} <code>npm run verify-events -- --since ID:hash</code>
          </Help>
        </Head>
      )}
    </>
  );
}

const Intro = styled('p')({ margin: '0 0 14px', maxWidth: '62ch', color: token('muted'), textWrap: 'pretty' });

const Waiting = styled('p')({ margin: 0, padding: '10px 0' });

const Head = styled('div')({ marginTop: 16 });

const Help = styled('p')({
  margin: '8px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  code: { fontFamily: mono, fontSize: 12.5, overflowWrap: 'anywhere' },
});
