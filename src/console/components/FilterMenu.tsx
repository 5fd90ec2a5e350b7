import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

export interface FilterChoice<Value extends string | number> {
  value: Value;
  name: string;
  /** How it looks in the list, where that is more than its name. */
  look?: ReactNode;
}

export interface FilterMenuProps {
  anchor: HTMLElement;
  label: string;
  choices: readonly FilterChoice<string | number>[];
  chosen: readonly (string | number)[];
  onlyOne: boolean;
  onToggle: (value: string | number) => void;
  onClose: () => void;
}

/** The values to choose from, any number of them, for which it stays open, or only one. */
export function FilterMenu({ anchor, label, choices, chosen, onlyOne, onToggle, onClose }: FilterMenuProps) {
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': label }, paper: { sx: { mt: 0.75, minWidth: 180 } } }}
    >
      {choices.map(({ value, name, look }) => {
        const isChosen = chosen.includes(value);
        return (
          <MenuItem
            key={value}
            role={onlyOne ? 'menuitemradio' : 'menuitemcheckbox'}
            aria-checked={isChosen}
            onClick={() => onToggle(value)}
          >
            <Tick>{isChosen && <Check size={14} strokeWidth={2.25} aria-hidden />}</Tick>
            {look ?? name}
          </MenuItem>
        );
      })}
    </Menu>
  );
}

const Tick = styled('span')({ display: 'inline-grid', placeItems: 'center', width: 16 });
