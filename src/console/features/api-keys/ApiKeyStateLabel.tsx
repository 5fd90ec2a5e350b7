import { CircleCheck, CircleMinus, Clock, Hourglass, Lock, LockKeyhole } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { StateLabel } from '#console/components/StateLabel.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { leftText } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyState, apiKeyState } from './apiKeyState.ts';

const looks = {
  lockedOut: { Icon: Lock, ink: token('danger') },
  lockedUntil: { Icon: LockKeyhole, ink: token('danger') },
  tooOld: { Icon: Hourglass, ink: token('danger') },
  expired: { Icon: CircleMinus, ink: token('muted') },
  expiresSoon: { Icon: Clock, ink: token('warning') },
  active: { Icon: CircleCheck, ink: token('ok') },
} as const;

/** A state as icon, word and colour. */
export function ApiKeyStateLabel({ state, left }: { state: ApiKeyState; left?: string | undefined }) {
  const t = useText();
  return (
    <StateLabel {...looks[state]}>
      {left ? t('apiKeys.state.lockedUntil.left', { left }) : t(`apiKeys.state.${state}`)}
    </StateLabel>
  );
}

/** The state of a key at present. */
export function ApiKeyStateNow({ apiKey }: { apiKey: ApiKey }) {
  const now = useNow();
  const locale = useLocale();
  const state = apiKeyState(apiKey, now);
  const { unlockTime = now } = apiKey;
  return (
    <ApiKeyStateLabel state={state} left={state === 'lockedUntil' ? leftText(unlockTime - now, locale) : undefined} />
  );
}
