import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { DialogFrame } from './DialogFrame.tsx';

const patience = 1000;

/** In the place of a dialog that waits for an answer: for a second nothing, as most are quicker; then a frame that says so and can be closed. */
export function LoadingDialog({ title, onClose }: { title: string; onClose: () => void }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <DialogFrame title={title} onDismiss={onClose} footer={<Button onClick={onClose}>{t('dialog.cancel')}</Button>}>
      <Waiting role="status">{t('dialog.loading')}</Waiting>
    </DialogFrame>
  );
}

const Waiting = styled('p')({ margin: 0, minHeight: 320, color: token('muted') });
