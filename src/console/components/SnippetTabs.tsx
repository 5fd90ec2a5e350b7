import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { CodeSnippet } from './CodeSnippet.tsx';
import { DialogTabList } from './DialogTabs.tsx';

export interface Snippet<ID extends string> {
  id: ID;
  label: string;
  code: string;
}

interface Props<ID extends string> {
  /** What all of them are for. */
  label: string;
  snippets: readonly Snippet<ID>[];
  /** The one to show; the first where there is none of that name. */
  selected: string;
  onSelect: (id: ID) => void;
  onCopied?: () => void;
}

/** The same thing to paste in several languages, one of which is shown. */
export function SnippetTabs<ID extends string>({ label, snippets, selected, onSelect, onCopied }: Props<ID>) {
  const prefix = useId();
  const shown = snippets.find(({ id }) => id === selected) ?? snippets[0];
  if (!shown) return null;
  const ids = { tab: (id: string) => `${prefix}-${id}`, panel: () => `${prefix}-panel` };
  const select = (id: string) => onSelect(snippets.find((snippet) => snippet.id === id)?.id ?? shown.id);
  return (
    <Box>
      <DialogTabList label={label} tabs={snippets} selected={shown.id} select={select} ids={ids} />
      <div role="tabpanel" id={ids.panel()} aria-labelledby={ids.tab(shown.id)}>
        <CodeSnippet key={shown.id} label={shown.label} code={shown.code} {...(onCopied && { onCopied })} />
      </div>
    </Box>
  );
}

/** The labels stand above the text of the code. */
const Box = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 12,
  '& > [role=tablist]': { paddingInline: 5 },
});
