import { ChoiceFilter } from '#console/components/ChoiceFilter.tsx';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { isFiltering, toFilter } from './filterUsers.ts';
import { UserStateLabel } from './UserStateLabel.tsx';
import { userStates } from './userState.ts';
import { useUsersUrl } from './useUsersUrl.ts';

interface Props {
  shown: number;
  total: number;
  roleNames: ReadonlyMap<number, string>;
}

/** What the list is filtered by, and how much of it is left. */
export function UsersFilters({ shown, total, roleNames }: Props) {
  const t = useText();
  const { search, change } = useUsersUrl();
  const filter = toFilter(search);
  const states = userStates.map((value) => ({
    value,
    name: t(`users.state.${value}`),
    look: <UserStateLabel state={value} />,
  }));
  const roles = new Map(roleNames);
  if (filter.role !== undefined && !roles.has(filter.role)) roles.set(filter.role, String(filter.role));
  return (
    <ListFilters
      placeholder={t('users.filter.placeholder')}
      text={filter.text}
      onText={(text) => change({ q: text || undefined })}
      count={isFiltering(filter) ? { shown, total } : undefined}
    >
      <ChoiceFilter
        label={t('users.state')}
        choices={() => states}
        chosen={filter.states}
        onChange={(chosen) => change({ state: chosen.length > 0 ? chosen : undefined })}
      />
      {roles.size > 0 && (
        <ChoiceFilter
          label={t('record.role')}
          choices={() => [...roles].map(([value, name]) => ({ value, name }))}
          chosen={filter.role === undefined ? [] : [filter.role]}
          onlyOne
          onChange={([role]) => change({ role })}
        />
      )}
    </ListFilters>
  );
}
