import { styled } from '@mui/material/styles';
import { Hourglass } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { Aside, SinceCell } from '#console/components/listCells.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { type TimeFormat, useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type Handover, handoverOf } from './handover.ts';
import { useReceipts } from './receipts.ts';

export interface HandoverCellProps {
  apiKey: ApiKey;
}

/** When the secret key was handed over, and beside it whether it has been used since. */
export function HandoverCell({ apiKey }: HandoverCellProps) {
  const t = useText();
  const time = useTimeFormat();
  const handover = handoverOf(apiKey, useReceipts().get(apiKey.ID));
  if (!handover) return <Aside>{t('apiKeys.handover.notTold')}</Aside>;
  return (
    <span title={sentence(t, handover, time.exact)}>
      <SinceCell instant={handover.at} />{' '}
      {handover.use === 'none' ? (
        <Unused>
          <Hourglass size={14} strokeWidth={1.75} aria-hidden />
          {t('apiKeys.handover.unused')}
        </Unused>
      ) : (
        <Aside>{shortUse(t, handover, time)}</Aside>
      )}
    </span>
  );
}

/** The same in a sentence, for where there is room. Nothing where nothing is known. */
export function HandoverText({ apiKey }: HandoverCellProps) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  const handover = handoverOf(apiKey, useReceipts().get(apiKey.ID));
  if (!handover) return null;
  return (
    <span title={sentence(t, handover, time.exact)}>
      {sentence(t, handover, (instant) => time.relative(instant, now))}
    </span>
  );
}

function shortUse(t: Text, handover: Handover, { date, clock }: TimeFormat): string {
  const { at, use } = handover;
  if (use === 'some') return t('apiKeys.handover.usedSince');
  if (use !== 'first') return '';
  const { firstUsed } = handover;
  return t('apiKeys.handover.used', { time: date(firstUsed) === date(at) ? clock(firstUsed) : date(firstUsed) });
}

function sentence(t: Text, handover: Handover, format: (instant: number) => string): string {
  const time = format(handover.at);
  if (handover.use !== 'first') return t(`apiKeys.handover.long.${handover.use}`, { time });
  return t('apiKeys.handover.long.first', { time, first: format(handover.firstUsed) });
}

const Unused = styled('span')({
  color: token('warning'),
  svg: { marginRight: 4, verticalAlign: -2 },
});
