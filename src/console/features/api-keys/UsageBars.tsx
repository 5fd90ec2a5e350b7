import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import type { UsageBucket } from './usageBuckets.ts';

interface UsageBarsProps {
  buckets: readonly UsageBucket[];
  /** What the upper end stands for. */
  top: number;
  /** The one that is read out. */
  active: number | undefined;
}

const height = 96;

/** What is there is seen, however little it is beside the rest. */
const least = 2;

const heightOf = (count: number, top: number) => (count === 0 ? 0 : Math.max(least, (count / top) * height));

/** Bars of calls, the failed ones on top of the others. A picture alone: what they say is said beside it. */
export function UsageBars({ buckets, top, active }: UsageBarsProps) {
  const width = 100 / buckets.length;
  return (
    <Picture width="100%" height={height} aria-hidden focusable={false}>
      {[0, 0.5].map((part) => (
        <line key={part} className="grid" x1="0" x2="100%" y1={part * height + 0.5} y2={part * height + 0.5} />
      ))}
      {buckets.map(({ start, calls, failures }, index) => {
        const failed = heightOf(failures, top);
        const fine = heightOf(calls - failures, top);
        const bar = { x: `${(index + 0.14) * width}%`, width: `${width * 0.72}%`, rx: 1 };
        return (
          <g key={start}>
            {index === active && (
              <rect className="active" x={`${index * width}%`} width={`${width}%`} y="0" height={height} />
            )}
            {fine > 0 && <rect {...bar} className="fine" y={height - fine} height={fine} />}
            {failed > 0 && <rect {...bar} className="failed" y={Math.max(0, height - fine - failed)} height={failed} />}
          </g>
        );
      })}
      <line className="base" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
    </Picture>
  );
}

const Picture = styled('svg')({
  display: 'block',
  overflow: 'visible',
  '.grid': { stroke: token('hairline') },
  '.base': { stroke: token('control') },
  '.active': { fill: token('accentTint') },
  '.fine': { fill: token('accent') },
  '.failed': { fill: token('danger') },
  // Without colours of our own, what failed is hollow, and what is read out is framed.
  '@media (forced-colors: active)': {
    '.grid': { stroke: 'CanvasText', strokeOpacity: 0.3 },
    '.base': { stroke: 'CanvasText' },
    '.active': { fill: 'none', stroke: 'Highlight' },
    '.fine': { fill: 'CanvasText' },
    '.failed': { fill: 'Canvas', stroke: 'CanvasText' },
  },
});
