import { styled } from '@mui/material/styles';
import { type ReactNode, use, useState } from 'react';
import { isoText } from '#console/lib/relativeTime.ts';
import { AfterPaint } from './AfterPaint.tsx';
import type { ExactTimeProps } from './ExactTime.tsx';
import { ExactTime } from './lazyParts.ts';
import { RowActive } from './rowActive.ts';

interface Props extends ExactTimeProps {
  /** The moment in brief: how long ago, which day. */
  children: ReactNode;
}

/**
 * A moment in brief; to the minute, on every clock that counts, while it is pointed at or its row has the focus by keyboard.
 * Written out only then: there are many rows, and the names of zones are dear.
 */
export function MomentCell({ instant, zones, children }: Props) {
  const active = use(RowActive);
  const [near, setNear] = useState(false);
  return (
    <Moment
      dateTime={isoText(instant)}
      data-near={near || undefined}
      onPointerEnter={({ pointerType }) => setNear(pointerType === 'mouse')}
      onPointerLeave={() => setNear(false)}
    >
      <span data-brief>{children}</span>
      {(active || near) && (
        <AfterPaint>
          <ExactTime instant={instant} zones={zones} />
        </AfterPaint>
      )}
    </Moment>
  );
}

const exact = { '> [data-brief]:not(:only-child)': { display: 'none' }, '> [data-exact]': { display: 'flex' } };

const Moment = styled('time')({
  'td > &': { display: 'flex', alignItems: 'center', height: '100%' },
  '> [data-brief]': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '> [data-exact]': { display: 'none', flexDirection: 'column', fontSize: 12, lineHeight: '15px' },
  '&[data-near]': exact,
  'tr:focus-visible &': exact,
});
