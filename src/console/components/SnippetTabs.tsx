import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { CodeSnippet } from './CodeSnippet.tsx';
import { DialogTabList } from './DialogTabs.tsx';

export interface Snippet<ID extends string> {
  id: ID;
  label: string;
  code: () => string;
}

interface Props<ID extends string> {
  /** What all of them are for. */
  label: string;
  snippets: readonly Snippet<ID>[];
  /** The one to show; the first where there is none of that name. */
  selected: string;
  onSelect: (id: ID) => void;
  onCopied?: () => void;
  /** In a window that has tabs of its own, to look different from those. */
  nested?: boolean;
}

/** The same thing to paste in several languages, one of which is shown. */
export function SnippetTabs<ID extends string>(props: Props<ID>) {
  const { label, snippets, selected, onSelect, onCopied, nested = false } = props;
  const prefix = useId();
  const shown = snippets.find(({ id }) => id === selected) ?? snippets[0];
  if (!shown) return null;
  const ids = { tab: (id: string) => `${prefix}-${id}`, panel: () => `${prefix}-panel` };
  const select = (id: string) => onSelect(snippets.find((snippet) => snippet.id === id)?.id ?? shown.id);
  return (
    <Box data-nested={nested || undefined}>
      <DialogTabList label={label} tabs={snippets} selected={shown.id} select={select} ids={ids} />
      <div role="tabpanel" id={ids.panel()} aria-labelledby={ids.tab(shown.id)}>
        <CodeSnippet key={shown.id} label={shown.label} code={shown.code()} {...(onCopied && { onCopied })} />
      </div>
    </Box>
  );
}

/** The labels stand above the text of the code; nested, they are chips above its frame. */
const Box = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  '& > [role=tablist]': { paddingInline: 5 },
  '&[data-nested]': {
    gap: 10,
    '& > [role=tablist]': { paddingInline: 0, borderBottom: 0 },
    '& > [role=tablist] > [role=tab]': {
      height: 30,
      padding: '0 10px',
      border: '1px solid transparent',
      '&:hover': { backgroundColor: token('sunken') },
      '&[aria-selected=true]': {
        color: token('accent'),
        backgroundColor: token('accentTint'),
        '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
      },
      '&::after': { display: 'none' },
    },
  },
});
