import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { PageHeader } from '#console/components/PageHeader.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { settingEndpoints } from '#contract/settings.ts';
import { settingQueries } from './queries.ts';
import { SettingsEditor } from './SettingsEditor.tsx';

/** Administration › System Settings › Security. */
export function SettingsPage() {
  const t = useText();
  const { role } = useSession();
  const mayView = useMay(settingEndpoints.list);
  const head = { title: t('settings.title'), groups: [t('shell.administration'), t('shell.systemSettings')] };
  if (!mayView) {
    const text = t('settings.notAllowed.text', { role: role.name });
    return <NotAllowedPage {...head} heading={t('settings.notAllowed.title')} text={text} />;
  }
  return (
    <>
      <PageHeader {...head} help="users" />
      <Settings />
    </>
  );
}

function Settings() {
  const t = useText();
  const { data, error, isPending, refetch } = useQuery(settingQueries.all());
  if (data) return <SettingsEditor saved={data} />;
  if (isPending) return <SkeletonRows label={t('settings.loading')} />;
  return (
    <EmptyState
      failed
      title={t('settings.failed.title')}
      action={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
    >
      {errorText(t, error)}
    </EmptyState>
  );
}
