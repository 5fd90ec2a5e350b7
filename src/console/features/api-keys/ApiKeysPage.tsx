import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ApiKeysList } from './ApiKeysList.tsx';

/** Administration › User Management › API Keys. */
export function ApiKeysPage() {
  const canView = useMay(apiKeyEndpoints.list);
  return canView ? <ApiKeysList /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useText();
  const { role } = useSession();
  return (
    <NotAllowedPage
      title={t('apiKeys.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      heading={t('apiKeys.notAllowed.title')}
      text={t('apiKeys.notAllowed.text', { role: role.name })}
    />
  );
}
