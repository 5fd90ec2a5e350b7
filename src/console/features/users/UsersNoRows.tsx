import { type ListQuery, ListStates } from '#console/components/ListStates.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { noFilter } from './filterUsers.ts';
import { useUsersUrl } from './useUsersUrl.ts';

interface Props {
  query: ListQuery;
  total: number;
  onNew: (() => void) | undefined;
  /** Called when a button goes, which may have had the focus. */
  onGone: () => void;
}

/** Why there are no users to be seen. Whoever looks is one, so that only a filter can hide them all. */
export function UsersNoRows(props: Props) {
  const t = useText();
  const { change } = useUsersUrl();
  return (
    <ListStates
      {...props}
      loading={t('users.loading')}
      failedTitle={t('users.failedToLoad')}
      notAllowedTitle={t('users.notAllowed.title')}
      empty={{ title: t('users.empty.title'), text: t('users.empty.text') }}
      noMatch={{ title: t('users.noMatch.title'), text: t('users.noMatch.text', { total: props.total }) }}
      onClearFilters={() => void change(noFilter)}
    />
  );
}
