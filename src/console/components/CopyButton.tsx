import Button from '@mui/material/Button';
import { Check } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import type { CopyState } from '#console/lib/useCopy.ts';

interface Props extends Pick<ComponentProps<typeof Button>, 'variant' | 'onClick'> {
  /** What it copies. */
  what: string;
  state: CopyState;
  /** Its word alone says that it has been done. */
  plain?: boolean;
}

/** Copies what stands beside it, and says so once it has. */
export function CopyButton({ what, state, plain = false, ...button }: Props) {
  const t = useText();
  const copied = state === 'copied';
  return (
    <Button {...button} aria-label={copied ? undefined : t('dialog.copyWhat', { what })}>
      {copied && !plain && <Check size={16} strokeWidth={2} aria-hidden />}
      {t(copied ? 'dialog.copied' : 'dialog.copy')}
    </Button>
  );
}
