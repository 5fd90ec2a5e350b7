import { type ReactNode, type Ref, Suspense, useMemo, useState } from 'react';
import { DataTable, type DataTableHandle } from '#console/components/DataTable.tsx';
import type { Selection } from '#console/components/rowSelection.ts';
import type { Point } from '#console/components/useRowGestures.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';
import { ApiKeyMenu } from './lazyParts.ts';
import { useApiKeyColumns } from './useApiKeyColumns.tsx';
import type { ApiKeyCommand } from './useApiKeyCommands.tsx';
import { useApiKeysUrl } from './useApiKeysUrl.ts';

interface Props {
  keys: readonly ApiKey[];
  roleNames: ReadonlyMap<number, string>;
  selected: Selection;
  onSelect: (next: Selection) => void;
  commands: readonly ApiKeyCommand[];
  onOpen: ((key: ApiKey) => void) | undefined;
  onDelete: ((ids: Selection) => void) | undefined;
  compact: boolean;
  busy: boolean;
  footer: ReactNode;
  children: ReactNode;
  ref: Ref<DataTableHandle>;
}

const idOf = (key: ApiKey) => key.ID;
const nameOf = (key: ApiKey) => key.keyName;

/** The keys as a table, with its context menu. */
export function ApiKeysTable({ keys, roleNames, commands, compact, ...rest }: Props) {
  const t = useText();
  const { search, change } = useApiKeysUrl();
  const columns = useApiKeyColumns(compact, roleNames);
  const [menuAt, setMenuAt] = useState<Point | null>(null);
  const { sort: id = 'keyName', desc = false } = search;
  const sort = useMemo(() => ({ id, desc }), [id, desc]);
  return (
    <>
      <DataTable
        {...rest}
        label={t('apiKeys.title')}
        columns={columns}
        rows={keys}
        rowID={idOf}
        rowName={nameOf}
        rowHeight={compact ? 60 : 40}
        sort={sort}
        onSort={(next) => change({ sort: next.id as ApiKeysSearch['sort'], desc: next.desc || undefined })}
        onMenu={commands.length > 0 ? setMenuAt : undefined}
      />
      {menuAt && (
        <Suspense>
          <ApiKeyMenu commands={commands} at={menuAt} onClosed={() => setMenuAt(null)} />
        </Suspense>
      )}
    </>
  );
}
