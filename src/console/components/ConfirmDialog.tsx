import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { DialogFrame } from './DialogFrame.tsx';

export interface Confirmation {
  /** A question with a verb and what it is about: "Delete 3 API keys?" */
  title: string;
  /** What will follow. */
  body: ReactNode;
  /** The verb once more, on the button. */
  confirm: string;
  /** What not doing it is called; absent: Cancel. */
  cancel?: string;
  /** It cannot be taken back. */
  danger?: boolean;
}

/** Asks before something is done that is hard to take back. Opens on Cancel; resolves to `true` when confirmed. */
export function ConfirmDialog({ payload, onClose }: DialogProps<Confirmation, true>) {
  const t = useText();
  const bodyID = useId();
  return (
    <DialogFrame
      role="alertdialog"
      size="small"
      title={payload.title}
      describedBy={bodyID}
      onDismiss={() => onClose()}
      footer={
        <>
          <Button autoFocus onClick={() => onClose()}>
            {payload.cancel ?? t('dialog.cancel')}
          </Button>
          <ConfirmButton variant="contained" danger={payload.danger ?? false} onClick={() => onClose(true)}>
            {payload.confirm}
          </ConfirmButton>
        </>
      }
    >
      <Body id={bodyID}>{payload.body}</Body>
    </DialogFrame>
  );
}

const Body = styled('div')({
  color: token('muted'),
  overflowWrap: 'anywhere',
  '& strong': { color: token('text'), fontWeight: 600 },
  '& p': { margin: 0 },
  '& p + p, & ul': { margin: '8px 0 0' },
});

const ConfirmButton = styled(Button, { shouldForwardProp: (name) => name !== 'danger' })<{ danger: boolean }>(
  ({ danger, theme }) =>
    danger && {
      color: token('panel'),
      backgroundColor: token('danger'),
      '&:hover': { backgroundColor: token('danger'), filter: 'brightness(0.92)' },
      '&.Mui-focusVisible': { outlineColor: token('danger') },
      ...theme.applyStyles('dark', { '&:hover': { backgroundColor: token('danger'), filter: 'brightness(1.1)' } }),
    },
);
