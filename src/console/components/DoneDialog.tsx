import Button from '@mui/material/Button';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { DialogFrame } from './DialogFrame.tsx';
import { Notice } from './Notice.tsx';

/** Says that something has been done of which the page shows nothing. */
export function DoneDialog({ payload, onClose }: DialogProps<{ title: string; text: string }, void>) {
  const t = useText();
  return (
    <DialogFrame
      size="small"
      title={payload.title}
      onDismiss={() => onClose()}
      footer={
        <Button autoFocus variant="contained" onClick={() => onClose()}>
          {t('dialog.close')}
        </Button>
      }
    >
      <Notice kind="calm">{payload.text}</Notice>
    </DialogFrame>
  );
}
