import { styled } from '@mui/material/styles';
import { RefreshCw } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { withoutMark } from './rotationMark.ts';
import type { RotationPairs } from './rotationPairs.ts';

export interface RotationHintProps {
  apiKey: ApiKey;
  pairs: RotationPairs;
  /** Only that, and nothing of the description. */
  brief?: boolean;
}

/** Beside the name of a key: which one it replaces, or which one replaces it; and then what it is for. */
export function RotationHint({ apiKey, pairs, brief = false }: RotationHintProps) {
  const t = useText();
  const next = pairs.newOf.get(apiKey.ID);
  const old = pairs.oldOf.get(apiKey.ID);
  const description = withoutMark(apiKey.description);
  const text = () => {
    if (next) return t('rotation.hint.old', { name: next.keyName });
    return old ? t('rotation.hint.new', { name: old.keyName }) : t('rotation.hint.gone');
  };
  return (
    <Hint title={text()}>
      <RefreshCw size={12} strokeWidth={2} aria-hidden />
      <bdi>{text()}</bdi>
      {!brief && description !== '' && <span>{description}</span>}
    </Hint>
  );
}

/** Below the name: beside it there is no room for two. */
const Hint = styled('span')({
  display: 'block',
  marginTop: -2,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  fontSize: 12,
  lineHeight: '15px',
  color: token('accent'),
  svg: { width: 12, height: 12, marginInlineEnd: 5, verticalAlign: -2 },
  'bdi + span': { marginInlineStart: 10, color: token('muted') },
});
