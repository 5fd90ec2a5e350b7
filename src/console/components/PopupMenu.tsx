import MenuList from '@mui/material/MenuList';
import Popover from '@mui/material/Popover';
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  /** The button it belongs to. */
  anchor: HTMLElement;
  onClose: () => void;
  label: string;
  /** What stands above the entries, and is not one of them. */
  head?: ReactNode;
  /** What has to be said after an entry was chosen and did not work. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A menu below a button at the right edge of the page, mounted while it is open. Closed by Esc, Tab and a click elsewhere. */
export function PopupMenu({ anchor, onClose, label, head, foot, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.preventDefault();
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
      transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      marginThreshold={8}
      slotProps={{
        paper: {
          role: 'dialog',
          'aria-label': label,
          sx: { mt: 1.25, minWidth: 184, maxWidth: 320 },
        },
      }}
    >
      {head}
      <MenuList aria-label={label} autoFocusItem onKeyDown={onKeyDown} sx={{ p: 0.5 }}>
        {children}
      </MenuList>
      {foot}
    </Popover>
  );
}
