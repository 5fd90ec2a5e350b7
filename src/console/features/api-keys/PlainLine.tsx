import { styled } from '@mui/material/styles';
import {
  Ban,
  CircleCheck,
  CircleDashed,
  Clock,
  Eye,
  Languages,
  Lock,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';

const icons = {
  change: CircleCheck,
  see: Eye,
  nothing: Ban,
  waiting: CircleDashed,
  warning: TriangleAlert,
  danger: Lock,
  clock: Clock,
  words: Languages,
} satisfies Record<string, LucideIcon>;

interface PlainLineProps {
  kind: keyof typeof icons;
  label: string;
  children: ReactNode;
}

/** One thing that is so about a key. Inside `PlainLines`. */
export function PlainLine({ kind, label, children }: PlainLineProps) {
  const Icon = icons[kind];
  return (
    <Line data-kind={kind}>
      <dt>
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {label}
      </dt>
      <dd>{children}</dd>
    </Line>
  );
}

export const PlainLines = styled('dl')({ display: 'grid', gap: 12, margin: 0, fontSize: 13, lineHeight: '18px' });

const Line = styled('div')({
  display: 'grid',
  gap: 1,
  minWidth: 0,
  dt: { display: 'flex', alignItems: 'center', gap: 6, color: token('muted') },
  dd: { margin: '0 0 0 20px', overflowWrap: 'anywhere', textWrap: 'pretty' },
  '&[data-kind=change] svg': { color: token('ok') },
  '&[data-kind=warning] dt': { color: token('warning') },
  '&[data-kind=danger] dt': { color: token('danger') },
});
