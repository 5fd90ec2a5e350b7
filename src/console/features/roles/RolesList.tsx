import { Suspense, useState } from 'react';
import { CommandBar } from '#console/components/CommandBar.tsx';
import { ListFilters } from '#console/components/ListFilters.tsx';
import { ListFooter } from '#console/components/ListFooter.tsx';
import { ListPage, narrowList } from '#console/components/ListPage.tsx';
import { ListStale, ListStates } from '#console/components/ListStates.tsx';
import { ListSummary } from '#console/components/ListSummary.tsx';
import { ColumnsButton } from '#console/components/lazyParts.ts';
import type { Selection } from '#console/components/rowSelection.ts';
import { useListFocus } from '#console/components/useListFocus.ts';
import { WorkNotices } from '#console/components/WorkNotices.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { usePrefetch } from '#console/lib/usePrefetch.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { prefetchParts } from './lazyParts.ts';
import { OpenedRoleDialog } from './OpenedRoleDialog.tsx';
import { RolesTable } from './RolesTable.tsx';
import { useRoleColumns } from './useRoleColumns.tsx';
import { useRoleCommands } from './useRoleCommands.tsx';
import { useRoleList } from './useRoleList.ts';
import { useRolesUrl } from './useRolesUrl.ts';

const nothing: Selection = new Set();

/** The list with its filter, its commands and the window that the address asks for. */
export function RolesList() {
  const t = useText();
  const compact = useMediaQuery(narrowList);
  const { search, change, openDialog } = useRolesUrl();
  const { q = '' } = search;
  const { query, shown, total } = useRoleList(search);
  const { columns, choice } = useRoleColumns(compact);
  const [selection, setSelection] = useState(nothing);
  const focus = useListFocus(shown);
  usePrefetch(prefetchParts);

  const selected = selection.size === 0 ? [] : shown.filter(({ ID }) => selection.has(ID));
  const { commands, remove, works } = useRoleCommands({
    selected,
    onProperties: ({ ID }) => void openDialog(ID),
    onDuplicate: ({ ID }) => void openDialog(`like-${ID}`),
    onDeleted: focus.afterRemoval,
  });
  const onNew = useMay(roleEndpoints.create) ? () => void openDialog('new') : undefined;

  const figures = [
    {
      id: 'total',
      text: t('roles.summary', { count: total }),
      pressed: q.trim() === '',
      onPress: () => void change({ q: undefined }),
    },
  ];

  return (
    <ListPage
      ref={focus.page}
      title={t('roles.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      help="roles"
      summary={total > 0 && <ListSummary figures={figures} />}
    >
      <CommandBar
        menuLabel={t('roles.commands')}
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
      <ListFilters
        placeholder={t('roles.filter.placeholder')}
        text={q}
        onText={(text) => change({ q: text || undefined })}
        count={q.trim() === '' ? undefined : { shown: shown.length, total }}
      />
      <ListStale query={query} heir={focus.page} />
      <WorkNotices
        works={works}
        nameOf={({ name }) => name}
        textOf={(kind, deed, values) => t(`roles.${kind}.${deed}`, values)}
        onOpen={({ ID }) => void openDialog(ID)}
      />
      <RolesTable
        ref={focus.table}
        roles={shown}
        columns={columns}
        onWidth={choice.onWidth}
        selected={selection}
        onSelect={setSelection}
        commands={commands}
        onOpen={({ ID }) => void openDialog(ID)}
        onDelete={remove && ((ids) => void remove(shown.filter(({ ID }) => ids.has(ID))))}
        compact={compact}
        busy={query.isPending}
        footer={total > 0 && <ListFooter selected={selected.length} hint={!compact} />}
      >
        <ListStates
          query={query}
          total={total}
          loading={t('roles.loading')}
          failedTitle={t('roles.failedToLoad')}
          notAllowedTitle={t('roles.notAllowed.title')}
          empty={{ title: t('roles.empty.title'), text: t('roles.empty.text') }}
          noMatch={{ title: t('roles.noMatch.title'), text: t('roles.noMatch.text', { total }) }}
          onNew={onNew}
          onClearFilters={() => void change({ q: undefined })}
          onGone={focus.regain}
        />
      </RolesTable>
      <OpenedRoleDialog
        onCreated={({ ID }) => {
          setSelection(new Set([ID]));
          focus.onNew(ID);
        }}
        onGone={focus.regain}
      />
    </ListPage>
  );
}
