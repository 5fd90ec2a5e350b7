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
    const name = { id: 'username', accessorFn: (user: Administrator) => user.username, header: t('users.userName') };
    if (compact) {
      return [{ ...name, cell: ({ row }) => <CompactUserCell user={row.original} roleNames={roleNames} /> }];
    }
    return [
      { ...name, cell: ({ row }) => <UserCell user={row.original} /> },
      {
        id: 'role',
        accessorFn: (user) => user.roleID,
        header: t('record.role'),
        cell: ({ row }) => <RoleCell user={row.original} roleNames={roleNames} />,
        meta: { width: 150 },
      },
      {
        id: 'state',
        accessorFn: (user) => user.active,
        header: t('users.state'),
        cell: ({ row }) => <UserStateNow user={row.original} />,
        meta: { width: 160 },
      },
      {
        id: 'mfa',
        accessorFn: (user) => user.mfaType,
        header: t('users.twoStep'),
        cell: ({ row }) => <TwoStepCell user={row.original} />,
        sortDescFirst: true,
        meta: { width: 96, hint: t('users.twoStep.hint') },
      },
      {
        id: 'lastSignIn',
        accessorFn: (user) => user.lastSignIn,
        header: t('users.lastSignIn'),
        cell: ({ row }) => <SinceCell instant={row.original.lastSignIn} />,
        sortDescFirst: true,
        meta: { width: 150 },
      },
      {
        id: 'failed',
        accessorFn: (user) => user.unsuccessfulSignInAttempts,
        header: t('users.failed'),
        cell: ({ row }) => <CountCell count={row.original.unsuccessfulSignInAttempts} />,
        sortDescFirst: true,
        meta: { width: 74, align: 'end', hint: t('users.failed.hint') },
      },
      {
        id: 'created',
        accessorFn: (user) => user.created,
        header: t('users.created'),
        cell: ({ row }) => <CreatedCell user={row.original} />,
        sortDescFirst: true,
        meta: { width: 140, ...(!wide && { optional: true }) },
      },
      {
        id: 'ID',
        accessorFn: (user) => user.ID,
        header: t('users.id'),
        cell: ({ row }) => <MonoText>{row.original.ID}</MonoText>,
        meta: { width: 62, optional: true },
      },
      {
        id: 'emailAddress',
        accessorFn: (user) => user.emailAddress,
        header: t('users.email'),
        cell: ({ row }) => <TextCell text={row.original.emailAddress} />,
        meta: { width: 200, optional: true },
      },
      {
        id: 'language',
        accessorFn: (user) => user.locale,
        header: t('record.language'),
        cell: ({ row }) => languageNames[row.original.locale],
        meta: { width: 100, optional: true },
      },
      {
        id: 'timeZone',
        accessorFn: (user) => user.timeZone,
        header: t('users.timeZone'),
        cell: ({ row }) => <TextCell text={row.original.timeZone} />,
        meta: { width: 150, optional: true },
      },
    ];
  }, [t, compact, wide, roleNames]);
}

/** The columns of the list as this browser shows them, and the ways to choose others. */
export function useUserColumns(compact: boolean, roleNames: ReadonlyMap<number, string>) {
  return useColumnLayout(useAllColumns(compact, roleNames), keptLayout);
}
