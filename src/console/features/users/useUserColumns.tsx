import { useMemo } from 'react';
import type { DataTableColumn } from '#console/components/dataTableColumns.ts';
import { CountCell, MonoText, SinceCell, TextCell } from '#console/components/listCells.tsx';
import { useColumnLayout } from '#console/components/useColumnLayout.ts';
import { useText } from '#console/i18n/i18n.ts';
import { columnLayoutOf } from '#console/lib/columnLayouts.ts';
import { languageNames } from '#console/lib/languageNames.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import type { Administrator } from '#contract/administrators.ts';
import { UserStateNow } from './UserStateLabel.tsx';
import { CompactUserCell, CreatedCell, RoleCell, TwoStepCell, UserCell } from './userCells.tsx';

type Column = DataTableColumn<Administrator>;

const keptLayout = columnLayoutOf('users');

/** Every column there is; their IDs are those that the address sorts by. On a narrow screen one holds what matters most. */
function useAllColumns(compact: boolean, roleNames: ReadonlyMap<number, string>): Column[] {
  const t = useText();
  const wide = useMediaQuery('(min-width: 1240px)');
  return useMemo((): Column[] => {
    const name = { id: 'username', sorts: 'up' as const, header: t('users.userName') };
    if (compact) {
      return [{ ...name, cell: (user) => <CompactUserCell user={user} roleNames={roleNames} /> }];
    }
    return [
      { ...name, cell: (user) => <UserCell user={user} /> },
      {
        id: 'role',
        sorts: 'up',
        header: t('record.role'),
        cell: (user) => <RoleCell user={user} roleNames={roleNames} />,
        meta: { width: 150 },
      },
      {
        id: 'state',
        sorts: 'up',
        header: t('users.state'),
        cell: (user) => <UserStateNow user={user} />,
        meta: { width: 160 },
      },
      {
        id: 'mfa',
        sorts: 'down',
        header: t('users.twoStep'),
        cell: (user) => <TwoStepCell user={user} />,
        meta: { width: 96, hint: t('users.twoStep.hint') },
      },
      {
        id: 'lastSignIn',
        sorts: 'down',
        header: t('users.lastSignIn'),
        cell: (user) => <SinceCell instant={user.lastSignIn} />,
        meta: { width: 150 },
      },
      {
        id: 'failed',
        sorts: 'down',
        header: t('users.failed'),
        cell: (user) => <CountCell count={user.unsuccessfulSignInAttempts} />,
        meta: { width: 74, align: 'end', hint: t('users.failed.hint') },
      },
      {
        id: 'created',
        sorts: 'down',
        header: t('users.created'),
        cell: (user) => <CreatedCell user={user} />,
        meta: { width: 140, ...(!wide && { optional: true }) },
      },
      {
        id: 'ID',
        sorts: 'up',
        header: t('users.id'),
        cell: (user) => <MonoText>{user.ID}</MonoText>,
        meta: { width: 62, optional: true },
      },
      {
        id: 'emailAddress',
        sorts: 'up',
        header: t('users.email'),
        cell: (user) => <TextCell text={user.emailAddress} />,
        meta: { width: 200, optional: true },
      },
      {
        id: 'language',
        sorts: 'up',
        header: t('record.language'),
        cell: (user) => languageNames[user.locale],
        meta: { width: 100, optional: true },
      },
      {
        id: 'timeZone',
        sorts: 'up',
        header: t('users.timeZone'),
        cell: (user) => <TextCell text={user.timeZone} />,
        meta: { width: 150, optional: true },
      },
    ];
  }, [t, compact, wide, roleNames]);
}

/** The columns of the list as this browser shows them, and the ways to choose others. */
export function useUserColumns(compact: boolean, roleNames: ReadonlyMap<number, string>) {
  return useColumnLayout(useAllColumns(compact, roleNames), keptLayout);
}
