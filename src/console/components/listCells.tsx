import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useNow } from '#console/lib/useNow.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import { MomentCell } from './MomentCell.tsx';

interface NameCellProps {
  name: string;
  aside?: string | undefined;
  /** In place of that. */
  hint?: ReactNode;
}

/** What a row is called, and beside it, fainter, what it is for. */
export function NameCell({ name, aside = '', hint }: NameCellProps) {
  return (
    <span title={aside === '' ? name : `${name}\n${aside}`}>
      <Name>{name}</Name>
      {hint ?? (aside !== '' && <Description>{aside}</Description>)}
    </span>
  );
}

/** How long ago, and exactly when; `zone` is that of what it belongs to, whose clock counts there. */
export function SinceCell({ instant, zone }: { instant: number | undefined; zone?: string | undefined }) {
  const t = useText();
  const now = useNow();
  const time = useTimeFormat();
  if (instant === undefined) return <Aside>{t('list.never')}</Aside>;
  return (
    <MomentCell instant={instant} zones={zone === undefined ? [time.zone] : [time.zone, zone]}>
      <Aside>{time.relative(instant, now)}</Aside>
    </MomentCell>
  );
}

/** A figure that matters where it is not zero. */
export function CountCell({ count }: { count: number }) {
  const locale = useLocale();
  return count === 0 ? <Aside>0</Aside> : count.toLocaleString(locale);
}

/** A text, whole when it is pointed at; a dash where there is none. */
export function TextCell({ text = '' }: { text: string | undefined }) {
  return text === '' ? <Aside>–</Aside> : <span title={text}>{text}</span>;
}

/** A row on a narrow screen: its name, and below it what matters most. */
export function CompactRow({ name, aside = '', hint, children }: NameCellProps & { children: ReactNode }) {
  return (
    <>
      <Line>
        <Name>{name}</Name>
        {hint ?? (aside !== '' && <Description>{aside}</Description>)}
      </Line>
      <SecondLine>{children}</SecondLine>
    </>
  );
}

/** Isolated, so that a name written from right to left does not turn round what stands beside it. */
const Name = styled('bdi')({ fontWeight: 550, letterSpacing: '-0.01em' });

const Description = styled('span')({ marginInlineStart: 10, fontSize: 13, color: token('muted') });

export const MonoText = styled('span')({ fontFamily: mono, fontSize: 12.5, color: token('muted') });

export const Aside = styled('span')({ color: token('muted') });

const Line = styled('div')({ overflow: 'hidden', textOverflow: 'ellipsis' });

const SecondLine = styled('div')({
  display: 'flex',
  gap: 16,
  marginTop: 2,
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  overflow: 'hidden',
  svg: { width: 14, height: 14 },
  '> *': { flex: 'none' },
  '> :last-child': { flex: '0 1 auto', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
});
