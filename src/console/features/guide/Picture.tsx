import { styled, useColorScheme } from '@mui/material/styles';
import { useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { LargePicture } from './LargePicture.tsx';
import { useOnPaper } from './paper.ts';
import { useReading } from './reading.tsx';

/** A picture of the product in the scheme of the reader; pressed, it is shown large. */
export function Picture({ name, alt }: { name: string; alt: string }) {
  const t = useText();
  const picture = useReading().pictures[name];
  const { colorScheme } = useColorScheme();
  const onPaper = useOnPaper();
  const [large, setLarge] = useState(false);
  if (!picture) return null;
  const { light, width, height } = picture;
  const shown = onPaper ? light : picture[colorScheme ?? 'light'];
  return (
    <>
      <Frame
        type="button"
        data-picture
        title={t('guide.enlarge')}
        aria-haspopup="dialog"
        style={{ maxWidth: width }}
        onClick={() => setLarge(true)}
      >
        <img
          src={shown}
          alt={alt}
          width={width}
          height={height}
          loading={onPaper ? 'eager' : 'lazy'}
          decoding="async"
        />
      </Frame>
      {large && <LargePicture src={shown} alt={alt} width={width} height={height} onClose={() => setLarge(false)} />}
    </>
  );
}

const Frame = styled('button')({
  display: 'block',
  width: 'fit-content',
  padding: 0,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  overflow: 'hidden',
  background: token('sunken'),
  cursor: 'zoom-in',
  '&:hover': { borderColor: token('control') },
  '&:focus-visible': focusRing,
  img: { display: 'block', maxWidth: '100%', height: 'auto' },
  '@media print': {
    breakInside: 'avoid',
    // A page keeps its buttons off paper.
    '#content &&': { display: 'block' },
    img: { maxHeight: '22cm', width: 'auto', maxWidth: '100%' },
  },
});
