import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ReactNode, useRef } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { GuidePageName } from '#console/lib/help.ts';
import { DialogFrame } from './DialogFrame.tsx';
import { DialogTabList, DialogTabPanels } from './DialogTabs.tsx';
import { Notice } from './Notice.tsx';
import { type DialogTab, useDialogTabs } from './useDialogTabs.ts';
import { useDiscardGuard } from './useDiscardGuard.ts';

/** `saved`: just applied, nothing typed since. */
export type FormState = 'clean' | 'dirty' | 'saving' | 'saved';

interface FormDialogProps<Saved> {
  title: string;
  subtitle?: ReactNode;
  state: FormState;
  /** Why the last try to save failed, where it is not about one field. */
  failure?: ReactNode;
  /** Fields; with `tabs`, what stands above them on every tab. */
  children?: ReactNode;
  /** The fields on tabs, in a large window. */
  tabs?: readonly DialogTab[];
  /** The page of the guide about it. */
  help?: GuidePageName | undefined;
  /** Of a window with tabs. */
  size?: 'large' | 'wide';
  /** Saves, and answers with what was saved; with nothing when it was refused. Absent: nothing here can be changed. */
  onSubmit?: (() => Promise<Saved | undefined>) | undefined;
  /** Saves and stays, for what exists already; answers like `onSubmit`. */
  onApply?: (() => Promise<unknown>) | undefined;
  /** Called with what `onSubmit` saved; with nothing when the person gave up, and agreed to lose what there was to lose. */
  onClose: (saved?: Saved) => void;
}

/** A properties window: OK, Cancel and Apply, Enter to save. What was typed is not lost by Esc, a click outside, Back or a failure. */
export function FormDialog<Saved>(props: FormDialogProps<Saved>) {
  const t = useText();
  const { state, onSubmit } = props;
  // Known at once, not only when it has been drawn: nothing is to be sent twice, or left while it is sent.
  const sending = useRef(false);
  const guard = useDiscardGuard({
    guarding: state === 'dirty' || state === 'saving',
    isSaving: () => sending.current,
  });
  const tabs = useDialogTabs(props.tabs);

  const once = async <Answer,>(send: (() => Promise<Answer>) | undefined) => {
    sending.current = true;
    try {
      return await send?.();
    } finally {
      sending.current = false;
    }
  };
  const cancel = async () => {
    if (!sending.current && (await guard.mayLeave())) props.onClose();
  };
  const submit = async () => {
    if (sending.current) return;
    const saved = await once(onSubmit);
    if (saved === undefined) return tabs.showFault();
    guard.release();
    props.onClose(saved);
  };
  const apply = async () => {
    if (sending.current) return;
    if ((await once(props.onApply)) === undefined) tabs.showFault();
  };
  const frame = {
    title: props.title,
    subtitle: props.subtitle,
    help: props.help,
    notice: props.failure && (
      <Failure>
        <Notice kind="danger">{props.failure}</Notice>
      </Failure>
    ),
    onDismiss: cancel,
    ...(props.tabs && { size: props.size ?? 'large', tabs: <DialogTabList {...tabs} /> }),
  };
  const content = (
    <>
      {props.children}
      {props.tabs && <DialogTabPanels {...tabs} />}
    </>
  );

  if (!onSubmit) {
    return (
      <DialogFrame {...frame} footer={<Button onClick={cancel}>{t('dialog.close')}</Button>}>
        {content}
      </DialogFrame>
    );
  }
  return (
    <DialogFrame
      {...frame}
      footer={<Footer state={state} onCancel={cancel} onApply={props.onApply && apply} />}
      onSubmit={submit}
    >
      {content}
    </DialogFrame>
  );
}

interface FooterProps {
  state: FormState;
  onCancel: () => void;
  onApply: (() => Promise<unknown>) | undefined;
}

function Footer({ state, onCancel, onApply }: FooterProps) {
  const t = useText();
  return (
    <>
      <Progress role="status">
        {state === 'saving' && <Late>{t('dialog.saving')}</Late>}
        {state === 'saved' && t('dialog.saved')}
      </Progress>
      <Button type="submit" variant="contained" aria-disabled={state === 'saving'}>
        {t('dialog.ok')}
      </Button>
      <Button onClick={onCancel} aria-disabled={state === 'saving'}>
        {t('dialog.cancel')}
      </Button>
      {onApply && (
        <Apply aria-disabled={state !== 'dirty'} onClick={() => state === 'dirty' && void onApply()}>
          {t('dialog.apply')}
        </Apply>
      )}
    </>
  );
}

const Failure = styled('div')({ padding: '0 20px 10px' });

const Progress = styled('span')({ marginRight: 'auto', fontSize: 13, color: token('muted') });

const Late = styled('span')({ animation: 'entrance 100ms 1s backwards' });

/** Not `disabled` while there is nothing to apply: it would drop the focus each time it was used. */
const Apply = styled(Button)({ '&[aria-disabled=true]': { color: token('muted'), opacity: 0.6, cursor: 'default' } });
