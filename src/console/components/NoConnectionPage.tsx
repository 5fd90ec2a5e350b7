import Button from '@mui/material/Button';
import { useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { managerName } from '#console/lib/managers.ts';
import { isTrouble } from '#console/lib/trouble.ts';
import { EntryPage } from './EntryPage.tsx';
import { OtherManager } from './OtherManager.tsx';

export interface NoConnectionPageProps {
  /** Why it failed; null while another try is under way. */
  error: unknown;
  busy: boolean;
  onRetry: () => void;
}

/** When it cannot even be found out who is signed in, or whether anybody can. It keeps trying by itself. */
export function NoConnectionPage({ error, busy, onRetry }: NoConnectionPageProps) {
  const t = useText();
  const [shown, setShown] = useState(error);
  if (error && error !== shown) setShown(error);
  const unreachable = shown instanceof ApiError && (shown.status === 0 || isTrouble(shown));
  return (
    <EntryPage
      title={t(unreachable ? 'shell.unreachable.title' : 'shell.fault.title')}
      lead={<span role="alert">{errorText(t, shown)}</span>}
    >
      {shown instanceof ApiError && shown.code === 'manager_certificate' && <p lang="en">{shown.message}</p>}
      <p>{t('shell.unreachable.recovers', { host: managerName() })}</p>
      <Button onClick={onRetry} aria-disabled={busy}>
        {t('shell.retry')}
      </Button>
      <OtherManager />
    </EntryPage>
  );
}
