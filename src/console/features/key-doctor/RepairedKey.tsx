import { styled } from '@mui/material/styles';
import { Wrench } from 'lucide-react';
import { useRef } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { CopyButton } from '#console/components/CopyButton.tsx';
import { CopyOutcome } from '#console/components/CopyOutcome.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useCopy } from '#console/lib/useCopy.ts';

/** The secret key as it should be, to take away. It is covered, unless it has to be copied by hand. */
export function RepairedKey({ value }: { value: string }) {
  const t = useText();
  const source = useRef<HTMLElement>(null);
  const { state, copy } = useCopy(value, source);
  const label = t('keyDoctor.repaired');
  return (
    <Box>
      <Wrench size={16} strokeWidth={1.75} aria-hidden />
      <div>
        <strong>{label}</strong>
        <code ref={source}>{state === 'failed' ? value : value.replace(/:.*/, `:${'•'.repeat(12)}`)}</code>
        <CopyOutcome state={state} />
      </div>
      <CopyButton what={label} state={state} variant="contained" onClick={copy} />
    </Box>
  );
}

const Box = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  padding: '12px 16px',
  borderTop: `1px solid ${token('hairline')}`,
  backgroundColor: token('accentTint'),
  '> svg': { flex: 'none', color: token('accent') },
  '> div': { flex: 1, minWidth: 0 },
  '> button': { flex: 'none', gap: 6 },
  strong: { display: 'block', fontWeight: 550 },
  code: { fontFamily: mono, fontSize: 12.5, color: token('muted'), overflowWrap: 'anywhere' },
});
