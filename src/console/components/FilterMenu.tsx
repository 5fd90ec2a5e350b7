import ListSubheader from '@mui/material/ListSubheader';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import type { ListFilter } from './listFilter.ts';
import { OneLine } from './OneLine.ts';

export interface FilterChoice<Value extends string | number> {
  value: Value;
  name: string;
  /** How it looks in the list, where that is more than its name. */
  look?: ReactNode;
}

type Section = Pick<ListFilter, 'label' | 'choices' | 'chosen'>;

export interface FilterMenuProps {
  anchor: HTMLElement;
  label: string;
  /** Several of them are told apart by their labels. */
  sections: readonly Section[];
  onlyOne?: boolean;
  onToggle: (section: number, value: string | number) => void;
  onClose: () => void;
}

/** The values to choose from, any number of them, for which it stays open, or only one. */
export function FilterMenu({ anchor, label, sections, onlyOne = false, onToggle, onClose }: FilterMenuProps) {
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{
        list: { 'aria-label': label },
        paper: { role: 'dialog', 'aria-label': label, sx: { mt: 0.75, minWidth: 180, maxHeight: 420 } },
      }}
    >
      {sections.flatMap((section, place) => [
        sections.length > 1 && (
          <ListSubheader key={section.label} role="presentation" disableSticky sx={heading}>
            {section.label}
          </ListSubheader>
        ),
        ...section.choices().map(({ value, name, look }) => {
          const isChosen = section.chosen.includes(value);
          return (
            <MenuItem
              key={`${section.label} ${value}`}
              role={onlyOne ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={isChosen}
              onClick={() => onToggle(place, value)}
            >
              <Tick>{isChosen && <Check size={14} strokeWidth={2.25} aria-hidden />}</Tick>
              {look ?? <OneLine title={name}>{name}</OneLine>}
            </MenuItem>
          );
        }),
      ])}
    </Menu>
  );
}

const Tick = styled('span')({ display: 'inline-grid', flex: 'none', placeItems: 'center', width: 16 });

/** Not a component of its own: the menu knows its subheaders, and that they take no focus, by their type. */
const heading = {
  padding: '8px 10px 2px',
  fontSize: 12,
  lineHeight: '18px',
  color: token('muted'),
  backgroundColor: 'transparent',
} as const;
