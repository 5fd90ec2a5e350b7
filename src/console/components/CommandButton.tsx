import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type ComponentProps, useId } from 'react';
import { token } from '#console/app/tokens.ts';

interface Props extends Omit<ComponentProps<typeof Button>, 'disabled'> {
  /** Why it cannot be used now. It stays reachable, so that everybody learns the reason. */
  unavailable?: string | undefined;
}

/** A command as a word. One that cannot be used says why when it is pointed at or focused. */
export function CommandButton({ unavailable, onClick, children, ...rest }: Props) {
  const reasonID = useId();
  const why = unavailable && { 'aria-disabled': true, 'aria-describedby': reasonID, 'data-reason': unavailable };
  return (
    <>
      <Command {...rest} {...why} {...(!unavailable && { onClick })}>
        {children}
      </Command>
      {unavailable && (
        <span id={reasonID} hidden>
          {unavailable}
        </span>
      )}
    </>
  );
}

const Command = styled(Button)({
  '&[data-reason], &[data-reason]:hover': { color: token('faint'), backgroundColor: token('panel'), cursor: 'default' },
  '&[data-reason]::after': {
    // The reason is the description already: without the empty alternative it would be read as part of the name.
    content: 'attr(data-reason) / ""',
    position: 'absolute',
    zIndex: 2,
    top: 'calc(100% + 6px)',
    insetInlineStart: 0,
    width: 'max-content',
    maxWidth: 240,
    padding: '6px 8px',
    borderRadius: 6,
    fontSize: 12,
    fontWeight: 400,
    lineHeight: '16px',
    color: token('background'),
    backgroundColor: token('text'),
    whiteSpace: 'normal',
    pointerEvents: 'none',
    visibility: 'hidden',
  },
  '&[data-reason]:hover::after': { visibility: 'visible', transition: 'visibility 0s 400ms' },
  '&[data-reason]:focus-visible::after': { visibility: 'visible' },
});
