import { styled } from '@mui/material/styles';
import { ArrowRight } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { clamp } from '#console/components/clamp.ts';
import { MonoText } from '#console/components/listCells.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';

/** The two keys of a rotation side by side: the one that goes, and the one that comes. */
export function RotationKeys({ old, next }: { old: ApiKey; next: ApiKey }) {
  const t = useText();
  return (
    <Pair>
      <Side label={t('rotation.old')} apiKey={old} />
      <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
      <Side label={t('rotation.new')} apiKey={next} />
    </Pair>
  );
}

function Side({ label, apiKey }: { label: string; apiKey: ApiKey }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const { ID, keyName, lastSignIn } = apiKey;
  return (
    <section aria-label={label}>
      <small>
        {label} <MonoText>{ID}</MonoText>
      </small>
      <strong title={keyName}>
        <bdi>{keyName}</bdi>
      </strong>
      <ApiKeyStateNow apiKey={apiKey} />
      <span title={lastSignIn === undefined ? undefined : time.exact(lastSignIn)}>
        {lastSignIn === undefined
          ? t('rotation.neverUsed')
          : t('rotation.lastUsed', { when: time.relative(lastSignIn, now) })}
      </span>
    </section>
  );
}

const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
  alignItems: 'center',
  gap: 14,
  padding: '12px 14px',
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('sunken'),
  section: {
    display: 'grid',
    justifyItems: 'start',
    gap: 2,
    minWidth: 0,
    fontSize: 13,
    lineHeight: '18px',
    color: token('muted'),
  },
  small: { fontSize: 12, lineHeight: '16px' },
  strong: {
    ...clamp(2),
    maxWidth: '100%',
    fontSize: 14,
    lineHeight: '20px',
    fontWeight: 600,
    color: token('text'),
  },
  '> svg': { color: token('muted') },
  '@media (max-width: 599px)': {
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: 8,
    '> svg': { transform: 'rotate(90deg)', justifySelf: 'start' },
  },
});
