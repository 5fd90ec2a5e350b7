import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { token } from '#console/app/tokens.ts';
import type { Point } from '#console/components/useRowGestures.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKeyCommand } from './useApiKeyCommands.tsx';

interface Props {
  commands: readonly ApiKeyCommand[];
  /** Below an element, or at a point in the window; null: closed. */
  at: HTMLElement | Point | null;
  onClose: () => void;
}

/** The commands as a menu. A chosen one starts when the menu is gone, so that a dialog gives the focus back to the right place. */
export function ApiKeyMenu({ commands, at, onClose }: Props) {
  const t = useText();
  const chosen = useRef<ApiKeyCommand>(undefined);
  const anchor =
    at instanceof HTMLElement
      ? { anchorEl: at }
      : { anchorReference: 'anchorPosition' as const, ...(at && { anchorPosition: at }) };
  return (
    <Menu
      open={at !== null}
      {...anchor}
      onClose={onClose}
      slotProps={{
        list: { 'aria-label': t('apiKeys.commands') },
        paper: { sx: { minWidth: 190 } },
        transition: {
          onExited: () => {
            chosen.current?.run();
            chosen.current = undefined;
          },
        },
      }}
    >
      {commands.map((command) => (
        <Item
          key={command.id}
          data-command={command.id}
          disabled={command.unavailable !== undefined}
          onClick={() => {
            chosen.current = command;
            onClose();
          }}
        >
          {command.label}
        </Item>
      ))}
    </Menu>
  );
}

const Item = styled(MenuItem)({
  '&[data-command=delete]': { color: token('danger') },
});
