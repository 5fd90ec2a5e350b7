import { styled } from '@mui/material/styles';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { PageHeader } from '#console/components/PageHeader.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useRight, useSession } from '#console/lib/session.ts';
import { ApiKeysList } from './ApiKeysList.tsx';

/** Administration › User Management › API Keys. */
export function ApiKeysPage() {
  const canView = useRight('platformRights.apikeyRights.canViewApiKeys');
  return canView ? <ApiKeysList /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useText();
  const { role } = useSession();
  return (
    <>
      <PageHeader title={t('apiKeys.title')} groups={[t('shell.administration'), t('shell.userManagement')]} />
      <Room>
        <EmptyState title={t('apiKeys.notAllowed.title')}>
          {t('apiKeys.notAllowed.text', { role: role.name })}
        </EmptyState>
      </Room>
    </>
  );
}

const Room = styled('div')({ flex: 1, display: 'flex' });
