import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useCopy } from '#console/lib/useCopy.ts';
import { CopyOutcome } from './CopyOutcome.tsx';

interface CodeSnippetProps {
  /** What it is, for its copy button. */
  label: string;
  code: string;
  onCopied?: () => void;
}

/** Text to paste somewhere else, with a button that copies it. */
export function CodeSnippet({ label, code, onCopied }: CodeSnippetProps) {
  const t = useText();
  const source = useRef<HTMLPreElement>(null);
  const { state, copy } = useCopy(code, source, onCopied);
  return (
    <div>
      <Box>
        <pre ref={source}>{code}</pre>
        <Button onClick={copy} aria-label={state === 'copied' ? undefined : t('dialog.copyWhat', { what: label })}>
          {state === 'copied' ? t('dialog.copied') : t('dialog.copy')}
        </Button>
      </Box>
      <CopyOutcome state={state} />
    </div>
  );
}

const Box = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  gap: 8,
  padding: 8,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  pre: {
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    padding: '5px 4px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: mono,
    fontSize: 12.5,
    lineHeight: '20px',
    fontVariantLigatures: 'none',
  },
  '& > button': { flex: 'none', height: 28, padding: '0 10px', fontSize: 13 },
});
