import { CircleCheck, Lock, LockKeyhole } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { StateLabel } from '#console/components/StateLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { type UserState, userState } from './userState.ts';

const looks = {
  lockedOut: { Icon: Lock, ink: token('danger') },
  lockedUntil: { Icon: LockKeyhole, ink: token('danger') },
  active: { Icon: CircleCheck, ink: token('ok') },
} as const;

/** A state as icon, word and colour. */
export function UserStateLabel({ state }: { state: UserState }) {
  const t = useText();
  return <StateLabel {...looks[state]}>{t(`users.state.${state}`)}</StateLabel>;
}

/** The state of a user at present. */
export function UserStateNow({ user }: { user: Administrator }) {
  const t = useText();
  const now = useNow();
  const until = useUntil();
  const state = userState(user, now);
  if (state !== 'lockedUntil' || user.unlockTime === undefined) return <UserStateLabel state={state} />;
  return (
    <StateLabel {...looks.lockedUntil}>
      {t('users.state.lockedUntil.time', { time: until(user.unlockTime, now) })}
    </StateLabel>
  );
}

/** A moment ahead: its time of day, with its date where that is not today. */
export function useUntil() {
  const time = useTimeFormat();
  return (instant: number, now: number) =>
    time.date(instant) === time.date(now) ? time.clock(instant) : time.exact(instant);
}
