import Button from '@mui/material/Button';
import { useState } from 'react';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';

interface Props {
  /** Why it failed; null while another try is under way. */
  error: unknown;
  busy: boolean;
  onRetry: () => void;
}

/** When it cannot even be found out who is signed in. It keeps trying by itself. */
export function NoConnectionPage({ error, busy, onRetry }: Props) {
  const t = useText();
  const [shown, setShown] = useState(error);
  if (error && error !== shown) setShown(error);
  const unreachable = shown instanceof ApiError && shown.status === 0;
  return (
    <EntryPage
      title={t(unreachable ? 'shell.unreachable.title' : 'shell.fault.title')}
      lead={<span role="alert">{errorText(t, shown)}</span>}
    >
      <p>{t('shell.unreachable.recovers', { host: location.host })}</p>
      <Button onClick={onRetry} aria-disabled={busy}>
        {t('shell.retry')}
      </Button>
    </EntryPage>
  );
}
