import { styled } from '@mui/material/styles';
import { RefreshCw } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { CommandButton } from '#console/components/CommandButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useStored } from '#console/lib/stored.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { QuietChoice } from './QuietChoice.tsx';
import { keptQuietPeriod } from './quietPeriod.ts';
import type { RotationPairs } from './rotationPairs.ts';
import { quietKeys } from './rotationProgress.ts';

export interface RotationBarProps {
  shown: readonly ApiKey[];
  pairs: RotationPairs;
  /** Absent: the person may not lock anything out. */
  onLock: ((keys: readonly ApiKey[]) => void) | undefined;
}

/** Above a list of keys that are being replaced: how many of them are quiet, and a way to lock those out, all at once. */
export function RotationBar({ shown, pairs, onLock }: RotationBarProps) {
  const t = useText();
  const now = useNow();
  const period = useStored(keptQuietPeriod);
  const rotating = shown.flatMap((old) => {
    const next = pairs.newOf.get(old.ID);
    return next ? [{ old, next }] : [];
  });
  if (rotating.length === 0) return null;
  const quiet = quietKeys(rotating, period, now);
  return (
    <Bar aria-label={t('rotation.kind')}>
      <p>
        <RefreshCw size={14} strokeWidth={2} aria-hidden />
        {t('rotation.bar', { count: rotating.length, quiet: quiet.length })}
      </p>
      <div>
        <QuietChoice />
        {onLock && (
          <CommandButton
            unavailable={quiet.length === 0 ? t('rotation.bar.none') : undefined}
            onClick={() => onLock(quiet)}
          >
            {t('rotation.bar.lock', { count: quiet.length })}
          </CommandButton>
        )}
      </div>
    </Bar>
  );
}

const Bar = styled('section')({
  '&, & > div': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 20px' },
  // What is chosen and what is done with it stay in one line, below where there is no room beside.
  '> div': { flex: '1 0 auto', maxWidth: '100%' },
  padding: '8px 12px',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  fontSize: 13,
  color: token('muted'),
  backgroundColor: token('panel'),
  p: { margin: 0, color: token('text') },
  'p > svg': { marginInlineEnd: 7, verticalAlign: -2, color: token('accent') },
  fieldset: { margin: 0 },
  '> div > button': { marginInlineStart: 'auto' },
});
