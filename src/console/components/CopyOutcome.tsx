import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { copyKeys } from '#console/lib/copy.ts';
import type { CopyState } from '#console/lib/useCopy.ts';
import { visuallyHidden } from './VisuallyHidden.tsx';

/** Announces how copying went; takes up room only where the person has to do something. */
export function CopyOutcome({ state }: { state: CopyState }) {
  const t = useText();
  return (
    <Outcome role="status" data-state={state}>
      {state === 'copied' && t('dialog.copied')}
      {state === 'failed' && t('dialog.copyFailed', { keys: copyKeys() })}
    </Outcome>
  );
}

const Outcome = styled('p')({
  margin: '6px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('danger'),
  '&[data-state=idle], &[data-state=copied]': visuallyHidden,
});
