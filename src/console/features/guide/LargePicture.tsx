import Dialog from '@mui/material/Dialog';
import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { X } from 'lucide-react';
import { Entrance } from '#console/components/Entrance.tsx';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  src: string;
  alt: string;
  width: number;
  height: number;
  onClose: () => void;
}

const entrance = { transition: Entrance };

/** A picture as large as the window, or as it has dots, allows. */
export function LargePicture({ src, alt, width, height, onClose }: Props) {
  const t = useText();
  return (
    <Large
      open
      onClose={onClose}
      slots={entrance}
      slotProps={{ backdrop: { slots: entrance }, paper: { 'aria-label': t('guide.picture') } }}
    >
      <Close autoFocus onClick={onClose} aria-label={t('dialog.close')}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </Close>
      <img
        src={src}
        alt={alt}
        style={{
          aspectRatio: `${width} / ${height}`,
          width: `min(${width * 2}px, 100vw - 34px, (100dvh - 78px) * ${width / height})`,
        }}
      />
    </Large>
  );
}

const Large = styled(Dialog)({
  '& .MuiDialog-paper': { maxWidth: 'none', maxHeight: 'none', margin: 16, paddingTop: 44, overflow: 'hidden' },
  // Above the picture there is room for the button, which would cover a part of it.
  img: { display: 'block', height: 'auto' },
});

const Close = styled(IconButton)({
  position: 'absolute',
  top: 6,
  right: 6,
});
