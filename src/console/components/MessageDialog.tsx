import Button from '@mui/material/Button';
import { useText } from '#console/i18n/i18n.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { Notice } from './Notice.tsx';

interface MessageDialogProps {
  title: string;
  danger: string;
  onRetry?: (() => void) | undefined;
  onClose: () => void;
}

/** In the place of a dialog that cannot be shown: why, and a second try where one may help. */
export function MessageDialog({ title, danger, onRetry, onClose }: MessageDialogProps) {
  const t = useText();
  return (
    <DialogFrame
      title={title}
      onDismiss={onClose}
      footer={
        <>
          {onRetry && <Button onClick={onRetry}>{t('dialog.retry')}</Button>}
          <Button autoFocus variant="contained" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        </>
      }
    >
      <Notice kind="danger">{danger}</Notice>
    </DialogFrame>
  );
}
