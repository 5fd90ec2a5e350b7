import { styled } from '@mui/material/styles';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { FilterSheetButton } from './FilterSheetButton.tsx';
import type { ListFilter } from './listFilter.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { SortControl, type SortControlProps } from './SortControl.tsx';
import { ViewsButton, type ViewsButtonProps } from './ViewsButton.tsx';

interface Props {
  views: ViewsButtonProps;
  /** Ways to filter, each a chip. */
  filters: readonly ListFilter[];
  /** Those that are asked for seldom. */
  more: readonly ListFilter[];
  /** How many rows are left; absent: nothing is filtered. */
  shown: number | undefined;
  /** Lets go of every filter. */
  onClear: () => void;
  sort: SortControlProps;
  /** There is no room for chips: they are chosen in a sheet; and no headings to sort by. */
  compact: boolean;
}

/** What a list can be filtered by beside a text: whole views, and single filters. */
export function ListTools({ views, filters, more, shown, onClear, sort, compact }: Props) {
  const t = useText();
  if (compact) {
    return (
      <>
        <ViewsButton {...views} />
        <FilterSheetButton filters={[...filters, ...more]} shown={shown} onClear={onClear} />
        <SortControl {...sort} />
      </>
    );
  }
  return (
    <>
      <ViewsButton {...views} />
      {filters.map((filter) => (
        <ChoiceFilter key={filter.id} {...filter} />
      ))}
      <MoreFilters filters={more} />
      {shown !== undefined && (
        <Clear type="button" onClick={onClear}>
          {t('listTools.clearAll')}
        </Clear>
      )}
    </>
  );
}

const Clear = styled('button')({
  flex: 'none',
  whiteSpace: 'nowrap',
  height: 26,
  padding: '0 4px',
  border: 0,
  borderRadius: 13,
  font: 'inherit',
  fontSize: 13,
  letterSpacing: 'inherit',
  color: token('muted'),
  background: 'none',
  cursor: 'default',
  '&:hover': { color: token('text'), backgroundColor: token('sunken') },
  '&:focus-visible': focusRing,
});
