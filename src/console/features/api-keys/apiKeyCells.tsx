import { styled } from '@mui/material/styles';
import { Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { CellLink } from '#console/components/CellLink.tsx';
import { Aside, CompactRow, SinceCell } from '#console/components/listCells.tsx';
import { MomentCell } from '#console/components/MomentCell.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { timeFormat, useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyStateNow } from './ApiKeyStateLabel.tsx';
import { endOf, endsByLifetime } from './apiKeyState.ts';
import { zoneOf } from './zoneOf.ts';

interface Props {
  apiKey: ApiKey;
}

/** The role, as a way to its window for who may look at roles. */
export function RoleCell({ apiKey: { roleID }, roleNames }: Props & { roleNames: ReadonlyMap<number, string> }) {
  const t = useText();
  const name = roleNames.get(roleID);
  if (name === undefined) return t('apiKeys.roleByID', { id: roleID });
  return (
    <CellLink to={paths.roles} search={{ open: roleID }}>
      {name}
    </CellLink>
  );
}

/** The day is the one in the key's own zone, as its properties say it. */
export function ExpiresCell({ apiKey }: Props) {
  const t = useText();
  const now = useNow();
  const locale = useLocale();
  const yours = useTimeFormat();
  const end = endOf(apiKey);
  if (end === undefined) return t('apiKeys.expires.never');
  const zone = zoneOf(apiKey) ?? yours.zone;
  const there = timeFormat(locale, zone, yours.hours);
  return (
    <MomentCell instant={end} zones={[zone, yours.zone]}>
      {there.date(end)} <Aside>{there.distance(end, now)}</Aside>
      {endsByLifetime(apiKey) && end > now && (
        <Limited title={t('apiKeys.expires.limited')}>
          <Hourglass role="img" aria-label={t('apiKeys.expires.limited')} size={14} strokeWidth={1.75} />
        </Limited>
      )}
    </MomentCell>
  );
}

export function LastSignInCell({ apiKey }: Props) {
  return <SinceCell instant={apiKey.lastSignIn} zone={zoneOf(apiKey)} />;
}

export function CreatedCell({ apiKey }: Props) {
  return <SinceCell instant={apiKey.created} zone={zoneOf(apiKey)} />;
}

/** Until when a key is locked by itself; nothing once that is over. */
export function UnlockTimeCell({ apiKey }: Props) {
  const now = useNow();
  const { unlockTime = now } = apiKey;
  return unlockTime > now ? <SinceCell instant={unlockTime} zone={zoneOf(apiKey)} /> : <Aside>–</Aside>;
}

/** A key on a narrow screen: its name, and below it its state and expiry. */
export function CompactCell({ apiKey, hint }: Props & { hint?: ReactNode }) {
  const t = useText();
  return (
    <CompactRow name={apiKey.keyName} hint={hint}>
      <ApiKeyStateNow apiKey={apiKey} />
      <span>{endOf(apiKey) === undefined ? t('apiKeys.expires.neverLong') : <ExpiresCell apiKey={apiKey} />}</span>
    </CompactRow>
  );
}

/** Beside an end that is not the key's own; once it has come, the state says so. */
const Limited = styled('span')({ marginLeft: 4, color: token('muted'), svg: { verticalAlign: -2 } });
