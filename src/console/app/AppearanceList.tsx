import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { styled, useColorScheme } from '@mui/material/styles';
import { Check, type LucideIcon, Monitor, Moon, Rows3, Rows4, Sun } from 'lucide-react';
import { PopupMenu } from '#console/components/PopupMenu.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { chooseDensity, densities, useDensity } from '#console/lib/density.ts';
import { token } from './tokens.ts';

export interface AppearanceListProps {
  anchor: HTMLElement;
  onClose: () => void;
}

const schemes = { light: Sun, dark: Moon, system: Monitor } as const;
const schemeOrder = ['light', 'dark', 'system'] as const;
const densityIcons = { comfortable: Rows3, compact: Rows4 } as const;

/** How the console looks in this browser: light or dark, and how close together rows are. */
export function AppearanceList({ anchor, onClose }: AppearanceListProps) {
  const t = useText();
  const { mode = 'system', setMode } = useColorScheme();
  const density = useDensity();

  // Not a component of its own: the list of the menu gives its items what they need for the keyboard.
  const option = (name: string, Icon: LucideIcon, chosen: boolean, choose: () => void) => (
    <MenuItem
      key={name}
      role="menuitemradio"
      aria-checked={chosen}
      selected={chosen}
      onClick={() => {
        choose();
        onClose();
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <Name>{name}</Name>
      {chosen && <Check size={16} strokeWidth={2} aria-hidden />}
    </MenuItem>
  );
  return (
    <PopupMenu anchor={anchor} onClose={onClose} label={t('shell.scheme')}>
      {schemeOrder.map((value) =>
        option(t(`shell.scheme.${value}`), schemes[value], value === mode, () => setMode(value)),
      )}
      <Divider component="li" role="separator" />
      {densities.map((value) =>
        option(t(`account.density.${value}`), densityIcons[value], value === density, () => chooseDensity(value)),
      )}
    </PopupMenu>
  );
}

const Name = styled('span')({ flex: 1, '& + svg': { marginLeft: 16, color: token('accent') } });
