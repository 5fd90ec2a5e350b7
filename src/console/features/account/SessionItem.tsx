import { styled } from '@mui/material/styles';
import { Monitor, Smartphone, SquareTerminal } from 'lucide-react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { ConfirmInPlace } from '#console/components/ConfirmInPlace.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { isoText } from '#console/lib/relativeTime.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ListedSession } from '#contract/sessionList.ts';
import { clientName } from './clientName.ts';

interface SessionItemProps {
  session: ListedSession;
  onEnd: () => Promise<void>;
}

const phones = new Set(['iPhone', 'iPad', 'Android']);

/** A session: by what it was opened, from where, when, and when something was last done in it. */
export function SessionItem({ session, onEnd }: SessionItemProps) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const { name, system } = clientName(session.client);
  const Icon = system === undefined ? SquareTerminal : phones.has(system) ? Smartphone : Monitor;
  const client =
    name && system ? t('account.sessions.client', { name, system }) : (name ?? t('account.sessions.unknown'));
  return (
    <Item>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div>
        <Name>
          <span title={session.client}>{client}</span>
          {session.current && <Here>{t('account.sessions.current')}</Here>}
        </Name>
        <Details>
          {session.origin && <Origin>{session.origin}</Origin>}
          <time dateTime={isoText(session.created)} title={time.exact(session.created)}>
            {t('account.sessions.opened', { when: time.relative(session.created, now) })}
          </time>
          <time dateTime={isoText(session.lastActivity)} title={time.exact(session.lastActivity)}>
            {t('account.sessions.lastActivity', { when: time.relative(session.lastActivity, now) })}
          </time>
        </Details>
      </div>
      {!session.current && (
        <ConfirmInPlace
          label={t('account.sessions.end')}
          name={t('account.sessions.endWhich', { client, when: time.exact(session.created) })}
          question={t('account.sessions.end.question')}
          onConfirm={onEnd}
        />
      )}
    </Item>
  );
}

const Item = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 12px',
  padding: '10px 0',
  '> svg': { flex: 'none', color: token('muted') },
  '> div:first-of-type': { flex: '1 1 220px', minWidth: 0 },
});

const Name = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 10px',
  fontWeight: 550,
  overflowWrap: 'anywhere',
});

const Here = styled('span')({
  padding: '0 8px',
  borderRadius: 10,
  fontSize: 12.5,
  lineHeight: '20px',
  fontWeight: 550,
  color: token('accent'),
  backgroundColor: token('accentTint'),
});

const Details = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0 14px',
  marginTop: 2,
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
});

const Origin = styled('span')({ fontFamily: mono, fontSize: 12.5, overflowWrap: 'anywhere' });
