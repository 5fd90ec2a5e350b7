import { type Figure, ListSummary } from '#console/components/ListSummary.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { isFiltering, noFilter, toFilter } from './filterUsers.ts';
import type { UserState } from './userState.ts';
import { useUsersUrl } from './useUsersUrl.ts';

const locked: UserState[] = ['lockedOut', 'lockedUntil'];

/** The list in figures, each of which filters by what it counts. */
export function UsersSummary({ counts }: { counts: { total: number; lockedOut: number } }) {
  const t = useText();
  const { search, change } = useUsersUrl();
  const filter = toFilter(search);
  const byLock = locked.every((state) => filter.states.includes(state));

  const figures: Figure[] = [
    {
      id: 'total',
      text: t('users.summary.total', { count: counts.total }),
      pressed: !isFiltering(filter),
      onPress: () => change(noFilter),
    },
  ];
  if (counts.lockedOut > 0) {
    figures.push({
      id: 'lockedOut',
      text: t('users.summary.lockedOut', { count: counts.lockedOut }),
      kind: 'danger',
      pressed: byLock,
      onPress: () => change({ state: byLock ? undefined : locked }),
    });
  }
  return <ListSummary figures={figures} />;
}
