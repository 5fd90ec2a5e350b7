import Button from '@mui/material/Button';
import { EntryPage } from '#console/components/EntryPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { page } from '#console/lib/page.ts';

/** When a page fails to be drawn, or its code to be loaded: after an upgrade its files may have new names. */
export function CrashPage() {
  const t = useText();
  return (
    <EntryPage title={t('shell.crash.title')} lead={<span role="alert">{t('shell.crash.text')}</span>}>
      <Button variant="contained" onClick={page.reload}>
        {t('shell.reload')}
      </Button>
    </EntryPage>
  );
}
