import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { RolesList } from './RolesList.tsx';

/** Administration › User Management › Roles. */
export function RolesPage() {
  return useMay(roleEndpoints.list) ? <RolesList /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useText();
  const { role } = useSession();
  return (
    <NotAllowedPage
      title={t('roles.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      heading={t('roles.notAllowed.title')}
      text={t('roles.notAllowed.text', { role: role.name })}
    />
  );
}
