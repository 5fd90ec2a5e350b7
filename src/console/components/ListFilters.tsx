import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { FilterField } from './FilterField.tsx';

interface Props {
  placeholder: string;
  text: string;
  /** What of the text may stand in the address. */
  keep?: (text: string) => string;
  /** Called when the field gets the focus. */
  onFocus?: () => void;
  onText: (text: string) => void;
  /** How much of the list is left; absent: nothing is filtered. */
  count: { shown: number; total: number } | undefined;
  /** The chips of the other filters. */
  children?: ReactNode;
}

/** What a list is filtered by, and how much of it is left. */
export function ListFilters({ placeholder, text, keep, onFocus, onText, count, children }: Props) {
  const t = useText();
  return (
    <Bar role="search">
      <FilterField
        label={t('list.filter')}
        placeholder={placeholder}
        clearLabel={t('list.clearText')}
        value={text}
        {...(keep && { keep })}
        {...(onFocus && { onFocus })}
        onChange={onText}
      />
      {children}
      <Count role="status">{count && t('list.count', { ...count })}</Count>
    </Bar>
  );
}

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 6px',
  // It gives way before a chip goes to the next line.
  '> div:first-of-type': { flex: '1 1 120px', maxWidth: 264 },
  '@media (max-width: 699px)': { '> div:first-of-type': { flex: '1 1 100%', maxWidth: 'none' } },
});

const Count = styled('span')({
  flex: 'none',
  marginInlineStart: 'auto',
  fontSize: 13,
  color: token('muted'),
  // It is there for whoever listens to it, and takes no line.
  '&:empty': { position: 'absolute' },
});
