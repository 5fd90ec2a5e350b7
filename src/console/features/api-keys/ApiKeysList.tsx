import { styled } from '@mui/material/styles';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { DataTableHandle } from '#console/components/DataTable.tsx';
import { PageHeader } from '#console/components/PageHeader.tsx';
import type { Selection } from '#console/components/rowSelection.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useRight } from '#console/lib/session.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { whenIdle } from '#console/lib/whenIdle.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeysFilters } from './ApiKeysFilters.tsx';
import { ApiKeysFooter } from './ApiKeysFooter.tsx';
import { ApiKeysNoRows, ApiKeysStale } from './ApiKeysNoRows.tsx';
import { ApiKeysSummary } from './ApiKeysSummary.tsx';
import { ApiKeysTable } from './ApiKeysTable.tsx';
import { ApiKeysToolbar } from './ApiKeysToolbar.tsx';
import { ApiKeyWorkNotice } from './ApiKeyWorkNotice.tsx';
import { ApiKeyDialog, prefetchParts } from './lazyParts.ts';
import { useApiKeyCommands } from './useApiKeyCommands.tsx';
import { useApiKeyDialog } from './useApiKeyDialog.ts';
import { useApiKeyList } from './useApiKeyList.ts';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

const narrow = '(max-width: 699px)';
const nothing: Selection = new Set();

/** The list with its filters, its commands and the dialog that the address asks for. */
export function ApiKeysList() {
  const t = useText();
  const compact = useMediaQuery(narrow);
  const { search, openDialog } = useApiKeysUrl();
  const { query, shown, counts, roleNames, stateOf } = useApiKeyList(search);
  const [selection, setSelection] = useState(nothing);
  const page = useRef<HTMLDivElement>(null);
  const table = useRef<DataTableHandle>(null);
  useEffect(() => whenIdle(prefetchParts), []);

  const selected = selection.size === 0 ? [] : shown.filter(({ ID }) => selection.has(ID));
  const { commands, remove, work, dismiss } = useApiKeyCommands({
    selected,
    stateOf,
    onProperties: ({ ID }) => void openDialog(ID),
    onDeleted: (gone) => {
      const next = rowAfter(shown, gone);
      if (next) table.current?.focusRow(next.ID);
      else page.current?.focus();
    },
  });
  const dialog = useApiKeyDialog((created) => {
    setSelection(new Set([created.ID]));
    table.current?.focusRow(created.ID);
  });
  const canCreate = useRight('platformRights.apikeyRights.canCreateNewApiKeys');

  const nothingYet = query.data?.length === 0;

  return (
    <Page ref={page} tabIndex={-1}>
      <PageHeader
        title={t('apiKeys.title')}
        groups={[t('shell.administration'), t('shell.userManagement')]}
        summary={counts.total > 0 && <ApiKeysSummary counts={counts} />}
      />
      {!nothingYet && (
        <>
          <ApiKeysToolbar commands={commands} compact={compact} onNew={() => void openDialog('new')} />
          <ApiKeysFilters shown={shown.length} total={counts.total} />
        </>
      )}
      <ApiKeysStale query={query} />
      <ApiKeyWorkNotice work={work} onDismiss={dismiss} />
      <ApiKeysTable
        ref={table}
        keys={shown}
        roleNames={roleNames}
        selected={selection}
        onSelect={setSelection}
        commands={commands}
        onOpen={({ ID }) => void openDialog(ID)}
        onDelete={remove && ((ids) => void remove(shown.filter(({ ID }) => ids.has(ID))))}
        compact={compact}
        busy={query.isPending}
        footer={counts.total > 0 && <ApiKeysFooter selected={selected.length} work={work} hint={!compact} />}
      >
        <ApiKeysNoRows query={query} onNew={canCreate ? () => void openDialog('new') : undefined} />
      </ApiKeysTable>
      {dialog && (
        <Suspense>
          <ApiKeyDialog key={search.open} {...dialog} />
        </Suspense>
      )}
    </Page>
  );
}

/** The key that steps into the place of the first of those that are gone; the one before where none follows. */
function rowAfter(before: readonly ApiKey[], gone: readonly ApiKey[]): ApiKey | undefined {
  const ids = new Set(gone.map(({ ID }) => ID));
  const place = before.findIndex(({ ID }) => ids.has(ID));
  const stays = ({ ID }: ApiKey) => !ids.has(ID);
  return before.slice(place).find(stays) ?? before.slice(0, Math.max(0, place)).findLast(stays);
}

const Page = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 0 auto',
  gap: 12,
  height: '100%',
  minHeight: 420,
  outline: 'none',
});
