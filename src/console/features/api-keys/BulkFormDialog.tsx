import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { useDiscardGuard } from '#console/components/useDiscardGuard.ts';
import { useText } from '#console/i18n/i18n.ts';

interface Props {
  title: string;
  subtitle?: string | undefined;
  /** The verb once more, with how many keys it is about. */
  submit: string;
  /** Nothing would change. */
  idle: boolean;
  /** Something has been chosen that would be lost. */
  dirty: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Asks for what is to be done to keys, and shows what that means before it begins. */
export function BulkFormDialog({ title, subtitle, submit, idle, dirty, onSubmit, onClose, children }: Props) {
  const t = useText();
  const guard = useDiscardGuard({ guarding: dirty });
  const cancel = async () => {
    if (await guard.mayLeave()) onClose();
  };
  return (
    <DialogFrame
      title={title}
      help="many-keys"
      subtitle={subtitle}
      onDismiss={cancel}
      onSubmit={() => !idle && onSubmit()}
      footer={
        <>
          <Button onClick={cancel}>{t('dialog.cancel')}</Button>
          <Submit type="submit" variant="contained" aria-disabled={idle}>
            {submit}
          </Submit>
        </>
      }
    >
      <Stack>{children}</Stack>
    </DialogFrame>
  );
}

const Stack = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 14,
  '& p': { margin: 0 },
});

const Submit = styled(Button)({ '&[aria-disabled=true]': { opacity: 0.5, cursor: 'default' } });
