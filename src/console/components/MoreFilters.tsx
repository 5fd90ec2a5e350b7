import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { FilterChip } from './FilterChip.tsx';
import { FilterMenu } from './lazyParts.ts';
import { type ListFilter, toggleChoice } from './listFilter.ts';

/** Filters that are asked for seldom: together behind one button, and each on its own while it filters. */
export function MoreFilters({ filters }: { filters: readonly ListFilter[] }) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <FilterChip active={false} expanded={anchor !== null} onOpen={(event) => setAnchor(event.currentTarget)}>
        {t('listTools.more')}
      </FilterChip>
      {/* Behind the button, so that it stays where it is while its menu is open. */}
      {filters.map((filter) => filter.chosen.length > 0 && <ChoiceFilter key={filter.id} {...filter} />)}
      {anchor && (
        <Suspense>
          <FilterMenu
            anchor={anchor}
            label={t('listTools.more')}
            sections={filters}
            onToggle={(section, value) => {
              const filter = filters[section];
              if (filter) toggleChoice(filter, value);
            }}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}
