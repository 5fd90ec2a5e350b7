import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface ConfirmInPlaceProps {
  /** The verb, on the button that asks and on the one that confirms. */
  label: string;
  /** What it is done to, for who cannot see what the button stands beside. */
  name?: string;
  question: string;
  onConfirm: () => Promise<void>;
}

/** A button that asks once more where it stands, for what is easily mended. The focus stays on the way back. */
export function ConfirmInPlace({ label, name = label, question, onConfirm }: ConfirmInPlaceProps) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const [state, setState] = useState<'calm' | 'asking' | 'busy'>('calm');

  const giveUp = () => {
    setState('calm');
    queueMicrotask(() => button.current?.focus());
  };
  const confirm = async () => {
    if (state === 'busy') return;
    setState('busy');
    await onConfirm();
    setState('calm');
  };
  if (state === 'calm') {
    return (
      <Button ref={button} size="small" aria-label={name} onClick={() => setState('asking')}>
        {label}
      </Button>
    );
  }
  return (
    <Asking
      role="group"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        giveUp();
      }}
    >
      <span>{question}</span>
      <Button size="small" autoFocus onClick={giveUp}>
        {t('dialog.cancel')}
      </Button>
      <Danger size="small" aria-disabled={state === 'busy'} onClick={() => void confirm()}>
        {label}
      </Danger>
    </Asking>
  );
}

const Asking = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  fontSize: 13,
  color: token('muted'),
});

const Danger = styled(Button)({ color: token('danger'), borderColor: token('danger') });
