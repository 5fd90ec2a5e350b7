import { styled } from '@mui/material/styles';
import { ShieldCheck } from 'lucide-react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { CellLink } from '#console/components/CellLink.tsx';
import { Aside, CompactRow } from '#console/components/listCells.tsx';
import { StateLabel } from '#console/components/StateLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useSession } from '#console/lib/session.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { Administrator } from '#contract/administrators.ts';
import { UserStateNow } from './UserStateLabel.tsx';

interface Props {
  user: Administrator;
}

function useIsOneself({ ID }: Administrator): boolean {
  return useSession().administrator.ID === ID;
}

/** Who it is: the user name, and under it the full name. */
export function UserCell({ user }: Props) {
  const t = useText();
  const isOneself = useIsOneself(user);
  return (
    <TwoLines title={[user.username, user.fullName, user.description].filter(Boolean).join('\n')}>
      <span>
        <Name>{user.username}</Name>
        {isOneself && <You>{t('users.you')}</You>}
      </span>
      {user.fullName && <FullName>{user.fullName}</FullName>}
    </TwoLines>
  );
}

/** The role, as a way to its window for who may look at roles. */
export function RoleCell({ user, roleNames }: Props & { roleNames: ReadonlyMap<number, string> }) {
  const t = useText();
  const name = roleNames.get(user.roleID);
  if (name === undefined) return t('users.roleByID', { id: user.roleID });
  return (
    <CellLink to={paths.roles} search={{ open: user.roleID }}>
      {name}
    </CellLink>
  );
}

/** Whether a second step is asked for at signing in. */
export function TwoStepCell({ user }: Props) {
  const t = useText();
  if (user.mfaType === 'none') return <Aside>{t('users.twoStep.off')}</Aside>;
  return (
    <StateLabel Icon={ShieldCheck} ink={token('ok')}>
      {t('users.twoStep.on')}
    </StateLabel>
  );
}

export function CreatedCell({ user }: Props) {
  const time = useTimeFormat();
  return (
    <Aside>
      <time dateTime={isoText(user.created)}>{time.date(user.created)}</time>
    </Aside>
  );
}

/** A user on a narrow screen: the name, and below it state and role. */
export function CompactUserCell({ user, roleNames }: Props & { roleNames: ReadonlyMap<number, string> }) {
  const t = useText();
  const isOneself = useIsOneself(user);
  const aside = [user.fullName, isOneself && t('users.you')].filter(Boolean).join(' ');
  return (
    <CompactRow name={user.username} aside={aside}>
      <UserStateNow user={user} />
      <span>{roleNames.get(user.roleID) ?? t('users.roleByID', { id: user.roleID })}</span>
    </CompactRow>
  );
}

const TwoLines = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  lineHeight: '18px',
  '> span': { overflow: 'hidden', textOverflow: 'ellipsis' },
});

const Name = styled('bdi')({ fontWeight: 550, letterSpacing: '-0.01em' });

const You = styled('span')({ marginInlineStart: 8, fontSize: 13, color: token('muted') });

const FullName = styled('span')({ fontSize: 13, color: token('muted') });
