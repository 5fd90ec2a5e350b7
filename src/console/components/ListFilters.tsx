import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { FilterField } from './FilterField.tsx';
import { FilterSheetButton } from './FilterSheetButton.tsx';
import type { ListFilter } from './listFilter.ts';
import { MoreFilters } from './MoreFilters.tsx';

interface Props {
  placeholder: string;
  text: string;
  /** What of the text may stand in the address. */
  keep?: (text: string) => string;
  onText: (text: string) => void;
  /** How much of the list is left; absent: nothing is filtered. */
  count: { shown: number; total: number } | undefined;
  /** Other ways to filter, each a chip. */
  filters?: readonly ListFilter[];
  /** Those that are asked for seldom. */
  more?: readonly ListFilter[];
  /** Lets go of every filter. */
  onClear?: () => void;
  /** There is room for the text only: the others are chosen in a sheet. */
  compact?: boolean;
  /** What stands before the filters, such as a menu of whole sets of them. */
  lead?: ReactNode;
  /** What stands behind them. */
  children?: ReactNode;
}

const none: readonly ListFilter[] = [];

/** What a list is filtered by, and how much of it is left. */
export function ListFilters(props: Props) {
  const { placeholder, text, keep, onText, count, filters = none, more = none, onClear, compact, lead } = props;
  const t = useText();
  return (
    <Bar role="search">
      {!compact && lead}
      <FilterField
        label={t('list.filter')}
        placeholder={placeholder}
        clearLabel={t('list.clearText')}
        value={text}
        {...(keep && { keep })}
        onChange={onText}
      />
      {compact ? (
        <>
          {lead}
          {onClear && <FilterSheetButton filters={[...filters, ...more]} shown={count?.shown} onClear={onClear} />}
        </>
      ) : (
        <>
          {filters.map((filter) => (
            <ChoiceFilter key={filter.id} {...filter} />
          ))}
          {more.length > 0 && <MoreFilters filters={more} />}
        </>
      )}
      {props.children}
      {count && onClear && !compact && (
        <Clear type="button" onClick={onClear}>
          {t('list.clearAll')}
        </Clear>
      )}
      <Count role="status">{count && t('list.count', { ...count })}</Count>
    </Bar>
  );
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  '@media (max-width: 699px)': { '> div:first-of-type': { flex: '1 1 100%' } },
});

const Clear = styled('button')({
  height: 26,
  padding: '0 8px',
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

const Count = styled('span')({ marginInlineStart: 'auto', fontSize: 13, color: token('muted') });
