import { Suspense, useMemo, useState } from 'react';
import { AfterPaint } from '#console/components/AfterPaint.tsx';
import { CommandBar, tightBar } from '#console/components/CommandBar.tsx';
import { ListFooter } from '#console/components/ListFooter.tsx';
import { ListPage, narrowList } from '#console/components/ListPage.tsx';
import { ListStale } from '#console/components/ListStates.tsx';
import { ColumnsButton } from '#console/components/lazyParts.ts';
import { PassingParts } from '#console/components/PassingParts.tsx';
import type { Selection } from '#console/components/rowSelection.ts';
import { useListFocus } from '#console/components/useListFocus.ts';
import { WorkNotices } from '#console/components/WorkNotices.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useCode } from '#console/lib/useCode.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { usePrefetch } from '#console/lib/usePrefetch.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ApiKeysFilters } from './ApiKeysFilters.tsx';
import { ApiKeysNoRows } from './ApiKeysNoRows.tsx';
import { ApiKeysSummary } from './ApiKeysSummary.tsx';
import { ApiKeysTable } from './ApiKeysTable.tsx';
import { ExportButton } from './ExportButton.tsx';
import { ApiKeyWorkPanel, prefetchParts } from './lazyParts.ts';
import { OpenedApiKeyDialog } from './OpenedApiKeyDialog.tsx';
import { RotationBar } from './rotationParts.ts';
import { useApiKeyColumns } from './useApiKeyColumns.tsx';
import { useApiKeyCommands } from './useApiKeyCommands.ts';
import { useApiKeyList } from './useApiKeyList.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

const nothing: Selection = new Set();

/** The list with its filters, its commands and the dialog that the address asks for. */
export function ApiKeysList() {
  const t = useText();
  const compact = useMediaQuery(narrowList);
  const tight = useMediaQuery(tightBar);
  const { search, openDialog } = useApiKeysUrl();
  const list = useApiKeyList(search);
  const { query, partial, shown, counts, pairs, roleNames, stateOf } = list;
  const growing = partial && query.isFetching;
  const beingReplaced = pairs?.newOf.size ?? 0;
  const { columns, choice } = useApiKeyColumns(compact, roleNames, pairs);
  const [selection, setSelection] = useState(nothing);
  const focus = useListFocus(shown);
  usePrefetch(prefetchParts);
  const hasBar = useCode(search.rotation !== undefined, RotationBar);

  const selected = useMemo(
    () => (selection.size === 0 ? [] : shown.filter(({ ID }) => selection.has(ID))),
    [shown, selection],
  );
  const { commands, remove, lock, works } = useApiKeyCommands({
    selected,
    stateOf,
    onProperties: ({ ID }) => void openDialog(ID),
    onDuplicate: ({ ID }) => void openDialog(`copy-${ID}`),
    onRotate: ({ ID }) => void openDialog(`rotate-${ID}`),
    onDeleted: focus.afterRemoval,
  });
  const canCreate = useMay(apiKeyEndpoints.create);
  const onNew = canCreate ? () => void openDialog('new') : undefined;

  const nothingYet = query.data?.length === 0;

  return (
    <ListPage
      ref={focus.page}
      title={t('apiKeys.title')}
      groups={[t('shell.administration'), t('shell.userManagement')]}
      help="find-keys"
      summary={counts.total > 0 && <ApiKeysSummary counts={counts} beingReplaced={beingReplaced} />}
    >
      {!nothingYet && (
        <PassingParts onGone={focus.regain}>
          <CommandBar
            menuLabel={t('apiKeys.commands')}
            commands={commands}
            compact={compact}
            newLabel={t('list.new')}
            onNew={onNew}
            tools={
              <>
                {!compact && (
                  <AfterPaint>
                    <ColumnsButton {...choice} tight={tight} />
                  </AfterPaint>
                )}
                <ExportButton list={list} tight={tight} />
              </>
            }
          />
          <ApiKeysFilters
            keys={query.data ?? shown}
            shown={shown.length}
            counts={counts}
            beingReplaced={beingReplaced}
            columns={columns}
            roleNames={roleNames}
            compact={compact}
          />
        </PassingParts>
      )}
      {search.rotation && pairs && hasBar && (
        <Suspense>
          <RotationBar shown={shown} pairs={pairs} onLock={lock} />
        </Suspense>
      )}
      <ListStale query={query} heir={focus.page} partial={partial} />
      <WorkNotices
        Panel={ApiKeyWorkPanel}
        works={works}
        nameOf={({ keyName }) => keyName}
        textOf={(kind, deed, values) => t(`keyWork.${kind}.${deed}`, values)}
        onOpen={({ ID }) => void openDialog(ID)}
      />
      <ApiKeysTable
        ref={focus.table}
        keys={shown}
        columns={columns}
        onWidth={choice.onWidth}
        selected={selection}
        onSelect={setSelection}
        commands={commands}
        onOpen={({ ID }) => void openDialog(ID)}
        onDelete={remove && ((ids) => void remove(shown.filter(({ ID }) => ids.has(ID))))}
        compact={compact}
        busy={query.isPending}
        growing={growing}
        footer={
          counts.total > 0 && (
            <ListFooter
              selected={selected.length}
              loading={growing ? t('apiKeys.soFar', { count: counts.total }) : undefined}
              loaded={partial ? undefined : t('apiKeys.loaded', { count: counts.total })}
              hint={!compact}
            />
          )
        }
      >
        <ApiKeysNoRows query={query} total={counts.total} onNew={onNew} onGone={focus.regain} />
      </ApiKeysTable>
      <OpenedApiKeyDialog
        onCreated={({ ID }) => {
          setSelection(new Set([ID]));
          focus.onNew(ID);
        }}
        onGone={focus.regain}
      />
    </ListPage>
  );
}
