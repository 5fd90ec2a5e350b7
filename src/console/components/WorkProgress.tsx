import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  /** What is being done, and how far it is. */
  text: string;
  tried: number;
  total: number;
  stopping: boolean;
  /** The moment at which the manager takes calls again. */
  heldUntil: number | undefined;
}

/** How far a work is. Not announced as it goes: whoever asks can read it, and the end is announced. */
export function WorkProgress({ text, tried, total, stopping, heldUntil }: Props) {
  const t = useText();
  return (
    <Progress>
      <span>{stopping ? t('work.stopping') : text}</span>
      <Track role="progressbar" aria-label={text} aria-valuemin={0} aria-valuemax={total} aria-valuenow={tried}>
        <span style={{ width: `${(100 * tried) / Math.max(1, total)}%` }} />
      </Track>
      {heldUntil !== undefined && !stopping && <Held until={heldUntil} />}
    </Progress>
  );
}

const currentTime = () => Temporal.Now.instant().epochMilliseconds;

/** That the manager has asked to wait, and for how much longer. */
function Held({ until }: { until: number }) {
  const t = useText();
  const [now, setNow] = useState(currentTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(currentTime()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <p>{t('work.held', { seconds: Math.max(1, Math.ceil((until - now) / 1000)) })}</p>;
}

const Progress = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 14px',
  ...tabularFigures,
  p: { flex: '1 0 100%', margin: 0, fontSize: 13, lineHeight: '18px', color: token('muted') },
});

const Track = styled('div')({
  flex: '1 1 140px',
  maxWidth: 420,
  height: 6,
  overflow: 'hidden',
  borderRadius: 3,
  backgroundColor: token('control'),
  '& > span': { display: 'block', height: '100%', borderRadius: 3, backgroundColor: token('accent') },
  '@media (forced-colors: active)': {
    border: '1px solid CanvasText',
    '& > span': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});
