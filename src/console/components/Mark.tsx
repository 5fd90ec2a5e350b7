import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';

/** Keyroom's mark. It decorates: the name stands beside it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <Glyph viewBox="0 0 32 32" width={size} height={size} aria-hidden focusable={false}>
      <rect width="32" height="32" rx="8" />
      <path d="M11 8v16M21 8l-8.5 8L21 24" />
    </Glyph>
  );
}

const Glyph = styled('svg')({
  flex: 'none',
  rect: { fill: token('accent') },
  path: {
    fill: 'none',
    stroke: token('onAccent'),
    strokeWidth: 3.2,
    strokeLinecap: 'round',
    strokeLinejoin: 'round',
  },
  '@media (forced-colors: active)': { rect: { fill: 'CanvasText' }, path: { stroke: 'Canvas' } },
});
