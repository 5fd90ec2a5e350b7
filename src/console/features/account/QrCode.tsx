import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { qrPath } from './qrPath.ts';

/** A text for a camera. Black on white whatever the scheme: cameras do not read it the other way round. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = useMemo(() => encode(text, { ecc: 'M', border: 3 }), [text]);
  return (
    <Picture role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={qrPath(data)} fill="#000" />
    </Picture>
  );
}

const Picture = styled('svg')({
  display: 'block',
  width: 176,
  height: 176,
  borderRadius: 8,
  forcedColorAdjust: 'none',
});
