import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { createLink } from '@tanstack/react-router';
import { Ban, CircleCheck, Hourglass, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '#console/app/paths.ts';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { roleQueries } from '#console/lib/roles.ts';
import { useMay } from '#console/lib/session.ts';
import { useNow } from '#console/lib/useNow.ts';
import { type TimeFormat, useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { refusalsOf } from './refusals.ts';

/** What the key is called, what it may do, and everything that speaks against it. */
export function KeyStanding({ apiKey }: { apiKey: ApiKey }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const { data: roles } = useQuery({ ...roleQueries.list(), enabled: useMay(roleEndpoints.list) });
  const role =
    roles?.find(({ ID }) => ID === apiKey.roleID)?.name ?? t('keyDoctor.key.roleByID', { id: apiKey.roleID });
  const refusals = refusalsOf(apiKey, roles, now);
  const { lastSignIn, secretCreated, secretFirstUsed, unsuccessfulSignInAttempts: failed } = apiKey;
  const used = lastSignIn === undefined ? t('keyDoctor.key.neverUsed') : time.relative(lastSignIn, now);
  return (
    <Card>
      <Title>
        <KeyLink to={paths.apiKeys} search={{ open: apiKey.ID }}>
          <bdi>{apiKey.keyName}</bdi>
        </KeyLink>
        <span>{t('keyDoctor.key.facts', { role, used })}</span>
      </Title>
      <ul>
        {refusals.map((refusal) => (
          <Line key={refusal} Icon={Ban} ink="danger" title={t(`keyDoctor.refused.${refusal}`, whenOf(apiKey, time))}>
            {t(`keyDoctor.refused.${refusal}.do`)}
          </Line>
        ))}
        {refusals.length === 0 && (
          <Line Icon={CircleCheck} ink="ok" title={t('keyDoctor.key.fine')}>
            {t('keyDoctor.key.fine.else')}
          </Line>
        )}
        {failed > 0 && (
          <Line Icon={TriangleAlert} ink="warning" title={t('keyDoctor.key.failures', { count: failed })}>
            {t('keyDoctor.key.failures.do')}
          </Line>
        )}
        {secretCreated !== undefined && (
          <Line Icon={Hourglass} ink="muted" title={handover(t, time, secretCreated, secretFirstUsed)}>
            {t('keyDoctor.key.older')}
          </Line>
        )}
      </ul>
    </Card>
  );
}

function whenOf({ unlockTime, expiryDate, lifetimeEnd }: ApiKey, { exact }: TimeFormat): Record<string, string> {
  const text = (instant: number | undefined) => (instant === undefined ? '' : exact(instant));
  return { unlock: text(unlockTime), expiry: text(expiryDate), end: text(lifetimeEnd) };
}

function handover(t: Text, { exact }: TimeFormat, at: number, firstUsed: number | undefined): string {
  const time = exact(at);
  return firstUsed === undefined
    ? t('keyDoctor.key.unused', { time })
    : t('keyDoctor.key.handedOver', { time, first: exact(firstUsed) });
}

interface LineProps {
  Icon: typeof Ban;
  ink: 'danger' | 'ok' | 'warning' | 'muted';
  title: string;
  children: ReactNode;
}

function Line({ Icon, ink, title, children }: LineProps) {
  return (
    <li>
      <Icon size={16} strokeWidth={1.75} style={{ color: token(ink) }} aria-hidden />
      <strong>{title}</strong>
      <p>{children}</p>
    </li>
  );
}

const Card = styled('div')({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  ul: { margin: 0, padding: 0, listStyle: 'none' },
  li: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: 12,
    padding: '12px 16px',
    borderTop: `1px solid ${token('hairline')}`,
  },
  svg: { gridRow: '1 / span 2', marginTop: 2 },
  strong: { fontWeight: 550 },
  'li > p': { margin: '2px 0 0', fontSize: 13, lineHeight: '18px', color: token('muted'), textWrap: 'pretty' },
});

const Title = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'baseline',
  gap: '2px 12px',
  padding: '12px 16px',
  overflowWrap: 'anywhere',
  span: { fontSize: 13, color: token('muted') },
});

const KeyLink = createLink(
  styled('a')({
    padding: '2px 0',
    borderRadius: 3,
    fontWeight: 600,
    color: token('accent'),
    textDecoration: 'none',
    '&:hover': { textDecoration: 'underline', textUnderlineOffset: 3 },
    '&:focus-visible': focusRing,
  }),
);
