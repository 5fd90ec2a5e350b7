import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { CopyButton } from './CopyButton.tsx';
import { CopyOutcome } from './CopyOutcome.tsx';

interface CodeSnippetProps {
  /** What it is, for its copy button. */
  label: string;
  code: string;
  onCopied?: () => void;
}

/** Text to paste somewhere else, with a button that copies it. */
export function CodeSnippet({ label, code, onCopied }: CodeSnippetProps) {
  const source = useRef<HTMLPreElement>(null);
  const { state, copy } = useCopy(code, source, onCopied);
  return (
    <div>
      <Box>
        <CopyButton what={label} state={state} plain onClick={copy} />
        <pre ref={source}>{code}</pre>
      </Box>
      <CopyOutcome state={state} />
    </div>
  );
}

/** The button stands in the corner, and the code around it: only lines beside it are shortened. */
const Box = styled('div')({
  display: 'flow-root',
  padding: 8,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  pre: {
    margin: 0,
    padding: '5px 4px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: mono,
    fontSize: 12.5,
    lineHeight: '20px',
    fontVariantLigatures: 'none',
  },
  '& > button': { float: 'inline-end', height: 28, margin: '0 0 8px 8px', padding: '0 10px', fontSize: 13 },
});
