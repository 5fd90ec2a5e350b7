import { ArrowDown, ArrowUp } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { DataTableSort } from './dataTableColumns.ts';
import { FilterChip } from './FilterChip.tsx';
import { SortMenu } from './lazyParts.ts';

export interface SortControlProps {
  columns: readonly { id: string; name: string }[];
  sort: DataTableSort;
  onSort: (sort: DataTableSort) => void;
}

/** What a list is sorted by, where there are no headings to press. */
export function SortControl(props: SortControlProps) {
  const t = useText();
  const { columns, sort } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Arrow = sort.desc ? ArrowDown : ArrowUp;
  const name = columns.find(({ id }) => id === sort.id)?.name ?? '';
  return (
    <>
      <FilterChip
        active={false}
        expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        icon={<Arrow size={13} strokeWidth={2} aria-hidden />}
      >
        {t('listTools.sortBy', { name })}
      </FilterChip>
      {anchor && (
        <Suspense>
          <SortMenu {...props} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
