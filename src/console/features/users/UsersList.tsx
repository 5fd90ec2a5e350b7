import { Suspense, useState } from 'react';
import { CommandBar } from '#console/components/CommandBar.tsx';
import { ListFooter } from '#console/components/ListFooter.tsx';
import { ListPage, narrowList } from '#console/components/ListPage.tsx';
import { ListStale } from '#console/components/ListStates.tsx';
import { ColumnsButton } from '#console/components/lazyParts.ts';
import type { Selection } from '#console/components/rowSelection.ts';
import { useListFocus } from '#console/components/useListFocus.ts';
import { WorkNotices } from '#console/components/WorkNotices.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { usePrefetch } from '#console/lib/usePrefetch.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { prefetchParts } from './lazyParts.ts';
import { OpenedUserDialog } from './OpenedUserDialog.tsx';
import { UsersFilters } from './UsersFilters.tsx';
import { UsersNoRows } from './UsersNoRows.tsx';
import { UsersSummary } from './UsersSummary.tsx';
import { UsersTable } from './UsersTable.tsx';
import { useUserColumns } from './useUserColumns.tsx';
import { useUserCommands } from './useUserCommands.ts';
import { useUserList } from './useUserList.ts';
import { useUsersUrl } from './useUsersUrl.ts';

const nothing: Selection = new Set();

/** The list with its filters, its commands and the window that the address asks for. */
export function UsersList() {
  const t = useText();
  const compact = useMediaQuery(narrowList);
  const { search, openDialog } = useUsersUrl();
  const { query, shown, counts, roleNames, stateOf } = useUserList(search);
  const { columns, choice } = useUserColumns(compact, roleNames);
  const [selection, setSelection] = useState(nothing);
  const focus = useListFocus(shown);
  usePrefetch(prefetchParts);

  const selected = selection.size === 0 ? [] : shown.filter(({ ID }) => selection.has(ID));
  const { commands, remove, works } = useUserCommands({
    selected,
    stateOf,
    onProperties: ({ ID }) => void openDialog(ID),
    onDeleted: focus.afterRemoval,
  });
  const onNew = useMay(administratorEndpoints.create) ? () => void openDialog('new') : undefined;

  return (
    <ListPage
      ref={focus.page}
      title={t('users.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      help="users"
      summary={counts.total > 0 && <UsersSummary counts={counts} />}
    >
      <CommandBar
        menuLabel={t('users.commands')}
        commands={commands}
        compact={compact}
        newLabel={t('list.new')}
        onNew={onNew}
        tools={
          !compact && (
            <Suspense>
              <ColumnsButton {...choice} />
            </Suspense>
          )
        }
      />
      <UsersFilters shown={shown.length} total={counts.total} roleNames={roleNames} />
      <ListStale query={query} heir={focus.page} />
      <WorkNotices
        works={works}
        nameOf={({ username }) => username}
        textOf={(kind, deed, values) => t(`users.${kind}.${deed}`, values)}
        onOpen={({ ID }) => void openDialog(ID)}
      />
      <UsersTable
        ref={focus.table}
        users={shown}
        columns={columns}
        onWidth={choice.onWidth}
        selected={selection}
        onSelect={setSelection}
        commands={commands}
        onOpen={({ ID }) => void openDialog(ID)}
        onDelete={remove && ((ids) => void remove(shown.filter(({ ID }) => ids.has(ID))))}
        compact={compact}
        busy={query.isPending}
        footer={counts.total > 0 && <ListFooter selected={selected.length} hint={!compact} />}
      >
        <UsersNoRows query={query} total={counts.total} onNew={onNew} onGone={focus.regain} />
      </UsersTable>
      <OpenedUserDialog
        onCreated={({ ID }) => {
          setSelection(new Set([ID]));
          focus.onNew(ID);
        }}
        onGone={focus.regain}
      />
    </ListPage>
  );
}
