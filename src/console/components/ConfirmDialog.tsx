import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { GuidePageName } from '#console/lib/help.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { isWord, type Word, WordField } from './WordField.tsx';

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
  /** What has to be typed before it can be confirmed. */
  typed?: Word;
  /** The page of the guide about it. */
  help?: GuidePageName;
  /** There is a list in it, which needs room. */
  wide?: boolean;
  /** The ID of what in a long body is to be read out when the question opens; absent: all of it. */
  describedBy?: string;
}

/**
 * Asks before something is done that is hard to take back. Opens on Cancel, or where there is something to type before;
 * resolves to `true` when confirmed.
 */
export function ConfirmDialog({ payload, onClose }: DialogProps<Confirmation, true>) {
  const t = useText();
  const bodyID = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const { typed, danger = false } = payload;
  const missing = typed !== undefined && !isWord(text, typed.word);
  const confirm = () => {
    if (missing) setAsked(true);
    else onClose(true);
  };
  return (
    <DialogFrame
      role="alertdialog"
      size={payload.wide ? 'medium' : 'small'}
      title={payload.title}
      describedBy={payload.describedBy ?? bodyID}
      help={payload.help}
      onDismiss={() => onClose()}
      {...(typed && { onSubmit: confirm })}
      footer={
        <>
          <Button autoFocus={!typed} onClick={() => onClose()}>
            {payload.cancel ?? t('dialog.cancel')}
          </Button>
          <ConfirmButton
            variant="contained"
            danger={danger}
            {...(typed ? { type: 'submit', 'aria-disabled': missing } : { onClick: confirm })}
          >
            {payload.confirm}
          </ConfirmButton>
        </>
      }
    >
      <Body id={bodyID}>{payload.body}</Body>
      {typed && <WordField {...typed} text={text} wrong={asked && missing} onText={setText} />}
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
      '&[aria-disabled=true]': { opacity: 0.5 },
      '&.Mui-focusVisible': { outlineColor: token('danger') },
      ...theme.applyStyles('dark', { '&:hover': { backgroundColor: token('danger'), filter: 'brightness(1.1)' } }),
    },
);
