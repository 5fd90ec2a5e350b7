import { type ComponentProps, type RefObject, useLayoutEffect, useRef } from 'react';
import { NoticeButton } from './NoticeButton.tsx';

interface Props extends ComponentProps<typeof NoticeButton> {
  /** Takes the focus when the button goes while it has it. */
  heir: RefObject<HTMLElement | null>;
}

/** A button of a notice that is there for a while, and does not take the focus with it. */
export function PassingButton({ heir, ...rest }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own && document.activeElement === own) heir.current?.focus();
    };
  }, [heir]);
  return <NoticeButton {...rest} ref={button} />;
}
