import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterSheet } from './lazyParts.ts';
import type { ListFilter } from './listFilter.ts';

interface Props {
  filters: readonly ListFilter[];
  /** How many rows are left; absent: all. */
  shown: number | undefined;
  onClear: () => void;
}

/** All filters behind one button, which says how many of them are set. */
export function FilterSheetButton({ filters, shown, onClear }: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const count = filters.filter(({ chosen }) => chosen.length > 0).length;
  return (
    <>
      <FilterChip
        active={count > 0}
        popup="dialog"
        expanded={open}
        onOpen={() => setOpen(true)}
        clearLabel={t('listTools.clearAll')}
        onClear={onClear}
      >
        {t('listTools.filters', { count })}
      </FilterChip>
      {open && (
        <Suspense>
          <FilterSheet filters={filters} shown={shown} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
