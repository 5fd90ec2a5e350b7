import { useQueryClient } from '@tanstack/react-query';
import { CommandButton } from '#console/components/CommandButton.tsx';
import { Fact, Facts } from '#console/components/Facts.tsx';
import { Aside } from '#console/components/listCells.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useHasExtensions, useMay } from '#console/lib/session.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { sessionListEndpoints } from '#contract/sessionList.ts';
import { endSessionsOf, modifyUser } from './queries.ts';
import { UserStateNow } from './UserStateLabel.tsx';
import { userState } from './userState.ts';
import { useSignInDeeds } from './useSignInDeeds.ts';

interface SignInTabProps {
  user: Administrator;
  mayEdit: boolean;
  isOneself: boolean;
  /** Something has been changed at once, beside what the form will save. */
  onChanged: (changed: Tagged<Administrator>) => void;
}

/** How the user signs in, and what can be done at once about it. */
export function SignInTab({ user, mayEdit, isOneself, onChanged }: SignInTabProps) {
  const t = useText();
  const queries = useQueryClient();
  const now = useNow();
  const { outcome, busy, confirmed, perform } = useSignInDeeds();
  const mayEndSessions = useMay(sessionListEndpoints.endOfAdministrator);
  const canSwitchOnThemselves = useHasExtensions();
  const own = isOneself ? t('users.why.inAccountMenu') : undefined;
  const change = async (body: { active: true } | { mfaType: 'none' }) =>
    onChanged(await modifyUser(queries, user.ID, body));
  const name = user.username;

  const unlock = () => perform('unlocked', () => change({ active: true }));
  const switchOff = () => confirmed('switchOff', name, () => perform('switchedOff', () => change({ mfaType: 'none' })));
  const endSessions = () => confirmed('endSessions', name, () => perform('ended', () => endSessionsOf(user.ID)));

  return (
    <>
      {outcome?.failure && <Notice kind="danger">{outcome.failure}</Notice>}
      <Facts>
        <Fact
          label={t('users.state')}
          action={
            mayEdit &&
            userState(user, now) === 'lockedUntil' && (
              <CommandButton size="small" unavailable={busy} onClick={unlock}>
                {t('users.unlock')}
              </CommandButton>
            )
          }
        >
          <UserStateNow user={user} />
        </Fact>
        <Fact label={t('users.lastSignIn')}>
          <Moment instant={user.lastSignIn} />
        </Fact>
        <Fact label={t('users.failedAttempts')} help={t('users.failed.hint')}>
          {user.unsuccessfulSignInAttempts}
        </Fact>
        <Fact label={t('users.passwordChanged')}>
          <Moment instant={user.lastPasswordChange} />
        </Fact>
        <Fact
          label={t('users.twoStep.hint')}
          help={canSwitchOnThemselves && user.mfaType === 'none' ? t('users.twoStep.offHelp') : undefined}
          action={
            mayEdit &&
            user.mfaType !== 'none' && (
              <CommandButton size="small" unavailable={own ?? busy} onClick={switchOff}>
                {t('users.twoStep.switchOff')}
              </CommandButton>
            )
          }
        >
          {t(user.mfaType === 'none' ? 'users.twoStep.off' : 'users.twoStep.on')}
        </Fact>
        {mayEdit && mayEndSessions && (
          <Fact
            label={t('users.sessions')}
            action={
              <CommandButton size="small" unavailable={own ?? busy} onClick={endSessions}>
                {t('users.sessions.end')}
              </CommandButton>
            }
          >
            {t('users.sessions.what')}
          </Fact>
        )}
      </Facts>
      <VisuallyHidden role="status">{outcome?.done}</VisuallyHidden>
    </>
  );
}

function Moment({ instant }: { instant: number | undefined }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  if (instant === undefined) return t('users.never');
  return (
    <time dateTime={isoText(instant)}>
      {time.exact(instant)} <Aside>{time.distance(instant, now)}</Aside>
    </time>
  );
}
