import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { UsagePicture } from './UsagePicture.tsx';
import { daysShown, usageStart } from './usageBuckets.ts';
import { usageQueries } from './usageQueries.ts';

/** What a key was used for: how often, when, and how often in vain. */
export function UsageTab({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const now = useNow();
  const { zone } = useTimeFormat();
  const from = usageStart(now, zone);
  const { data: rows, error, refetch } = useQuery(usageQueries.ofKeys([apiKey.ID], from));
  if (rows === undefined) {
    if (!error) return <DialogWaiting />;
    return (
      <EmptyState
        failed
        title={t('usage.failedToLoad')}
        action={<Button onClick={() => void refetch()}>{t('dialog.retry')}</Button>}
      >
        {errorText(t, error)}
      </EmptyState>
    );
  }
  const { lastSignIn } = apiKey;
  const isUnused = rows?.every(({ requests }) => requests === 0);
  // A manager that knows of a call and counts none does not count.
  const isTold = rows !== null && !(isUnused && lastSignIn !== undefined && lastSignIn >= from);
  if (!isTold) {
    return (
      <EmptyState title={t('usage.notTold')}>
        {t('usage.notToldText')} <LastUse lastSignIn={lastSignIn} />
      </EmptyState>
    );
  }
  if (isUnused) {
    return (
      <EmptyState title={t('usage.unused', { days: daysShown })}>
        <LastUse lastSignIn={lastSignIn} />
      </EmptyState>
    );
  }
  return <UsagePicture rows={rows} lastSignIn={lastSignIn} now={now} />;
}

function LastUse({ lastSignIn }: Pick<ApiKey, 'lastSignIn'>) {
  const t = useText();
  const time = useTimeFormat();
  return lastSignIn === undefined ? t('usage.neverUsed') : t('usage.lastUsed', { when: time.exact(lastSignIn) });
}
