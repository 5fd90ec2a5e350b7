import { NotAllowedPage } from '#console/components/NotAllowedPage.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay, useSession } from '#console/lib/session.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { UsersList } from './UsersList.tsx';

/** Administration › User Management › Users. */
export function UsersPage() {
  return useMay(administratorEndpoints.list) ? <UsersList /> : <NotAllowed />;
}

function NotAllowed() {
  const t = useText();
  const { role } = useSession();
  return (
    <NotAllowedPage
      title={t('users.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      heading={t('users.notAllowed.title')}
      text={t('users.notAllowed.text', { role: role.name })}
    />
  );
}
