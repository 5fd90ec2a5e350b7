import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { OneLine } from './OneLine.ts';

/** One of a short list. */
export interface Choice {
  value: string;
  label: string;
  /** Said beside the label: why it cannot be chosen. */
  note?: string;
  disabled?: boolean;
}

interface Props {
  id: string;
  labelID: string;
  anchor: HTMLElement;
  choices: readonly Choice[];
  value: string;
  /** With the value that was chosen; with nothing when none was. */
  onClose: (chosen?: string) => void;
}

const below = { vertical: 'bottom', horizontal: 'center' } as const;
const above = { vertical: 'top', horizontal: 'center' } as const;

/** The open list of a field to choose from, as wide as the field, with the focus on what is chosen. */
export function SelectList({ id, labelID, anchor, choices, value, onClose }: Props) {
  return (
    <Menu
      open
      anchorEl={anchor}
      anchorOrigin={below}
      transformOrigin={above}
      onClose={() => onClose()}
      slotProps={{
        list: { id, role: 'listbox', 'aria-labelledby': labelID, disableListWrap: true },
        paper: { sx: { minWidth: anchor.offsetWidth } },
      }}
    >
      {choices.map((choice) => (
        <MenuItem
          key={choice.value}
          role="option"
          selected={choice.value === value}
          aria-selected={choice.value === value}
          disabled={choice.disabled ?? false}
          onClick={() => onClose(choice.value)}
        >
          <OneLine title={choice.label}>{choice.label}</OneLine>
          {choice.note && <Note>{choice.note}</Note>}
        </MenuItem>
      ))}
    </Menu>
  );
}

const Note = styled('span')({ flex: 'none', marginInlineStart: 'auto', paddingInlineStart: 16, fontSize: 13 });
