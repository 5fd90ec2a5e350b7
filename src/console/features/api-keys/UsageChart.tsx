import { styled } from '@mui/material/styles';
import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { UsageBars } from './UsageBars.tsx';
import { scaleTop, type UsageBucket } from './usageBuckets.ts';

/** A word below the bars, at the beginning of one of them. */
export interface UsageTick {
  index: number;
  text: string;
}

interface UsageChartProps {
  title: string;
  buckets: readonly UsageBucket[];
  ticks: readonly UsageTick[];
  whenOf: (bucket: UsageBucket) => string;
}

/** Calls over time, drawn. Pointing at a bar, or the arrow keys, read it out. */
export function UsageChart({ title, buckets, ticks, whenOf }: UsageChartProps) {
  const t = useText();
  const locale = useLocale();
  const titleID = useId();
  const [active, setActive] = useState<number>();
  const last = buckets.length - 1;
  const top = scaleTop(Math.max(...buckets.map(({ calls }) => calls)));
  const readout = (index: number) => {
    const bucket = buckets[index];
    return bucket && t('usage.readout', { ...bucket, when: whenOf(bucket) });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const from = active ?? last;
    const moves: Record<string, number> = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setActive(Math.min(last, Math.max(0, to)));
  };
  const onPointerMove = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const place = Math.floor(((clientX - left) / width) * buckets.length);
    setActive(Math.min(last, Math.max(0, place)));
  };

  return (
    <Figure>
      <Caption>
        <span id={titleID}>{title}</span>
        <output>{active !== undefined && readout(active)}</output>
      </Caption>
      <Area>
        <Scale aria-hidden>
          <span>{top.toLocaleString(locale)}</span>
          <span>{(top / 2).toLocaleString(locale)}</span>
          <span>0</span>
        </Scale>
        <Plot
          role="slider"
          tabIndex={0}
          aria-labelledby={titleID}
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={active ?? last}
          aria-valuetext={readout(active ?? last)}
          onFocus={() => setActive((before) => before ?? last)}
          onBlur={() => setActive(undefined)}
          onKeyDown={onKeyDown}
          onPointerMove={onPointerMove}
          onPointerDown={onPointerMove}
          onPointerLeave={() => setActive(undefined)}
        >
          <UsageBars buckets={buckets} top={top} active={active} />
        </Plot>
        <Ticks aria-hidden>
          {ticks.map(({ index, text }) => (
            <span key={index} style={{ insetInlineStart: `${(index / buckets.length) * 100}%` }}>
              {text}
            </span>
          ))}
        </Ticks>
      </Area>
    </Figure>
  );
}

const Figure = styled('div')({ marginTop: 22 });

const Caption = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '0 16px',
  minHeight: 20,
  marginBottom: 10,
  '& > span': { fontWeight: 550 },
  output: { color: token('muted'), fontVariantNumeric: 'tabular-nums' },
  '@media (max-width: 599px)': { output: { flexBasis: '100%', minHeight: 20 } },
});

const Area = styled('div')({ display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: 8 });

const Scale = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  margin: '-8px 0',
  minWidth: 40,
  textAlign: 'right',
  fontSize: 12,
  lineHeight: '16px',
  color: token('muted'),
});

const Plot = styled('div')({
  borderRadius: 3,
  touchAction: 'pan-y',
  '&:focus-visible': { ...focusRing, outlineOffset: 4 },
});

const Ticks = styled('div')({
  gridColumn: 2,
  position: 'relative',
  height: 16,
  marginTop: 6,
  overflow: 'hidden',
  fontSize: 12,
  lineHeight: '16px',
  color: token('muted'),
  span: { position: 'absolute', whiteSpace: 'nowrap' },
});
