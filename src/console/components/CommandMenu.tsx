import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import type { Command } from './commands.ts';
import type { Point } from './useRowGestures.ts';

export interface CommandMenuProps {
  label: string;
  commands: readonly Command[];
  /** Below an element, or at a point in the window. */
  at: HTMLElement | Point;
  /** It is gone, and is to be unmounted. */
  onClosed: () => void;
}

/** The commands as a menu. A chosen one starts when the menu is gone, so that a dialog gives the focus back to the right place. */
export function CommandMenu({ label, commands, at, onClosed }: CommandMenuProps) {
  const [open, setOpen] = useState(true);
  const chosen = useRef<Command>(undefined);
  const anchor =
    at instanceof HTMLElement ? { anchorEl: at } : { anchorReference: 'anchorPosition' as const, anchorPosition: at };
  const onExited = () => {
    onClosed();
    chosen.current?.run();
  };
  return (
    <Menu
      open={open}
      {...anchor}
      onClose={() => setOpen(false)}
      slotProps={{ list: { 'aria-label': label }, paper: { sx: { minWidth: 190 } }, transition: { onExited } }}
    >
      {commands.map((command) => (
        <Item
          key={command.id}
          data-danger={command.danger}
          disabled={command.unavailable !== undefined}
          onClick={() => {
            chosen.current = command;
            setOpen(false);
          }}
        >
          {command.label}
        </Item>
      ))}
    </Menu>
  );
}

const Item = styled(MenuItem)({ '&[data-danger]': { color: token('danger') } });
