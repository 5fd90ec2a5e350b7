import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { ApiKeyStateLabel } from './ApiKeyStateLabel.tsx';
import { type ApiKeyState, apiKeyStates } from './apiKeyState.ts';

export interface StateMenuProps {
  anchor: HTMLElement;
  onClose: () => void;
  states: readonly ApiKeyState[];
  onChange: (states: ApiKeyState[]) => void;
}

/** The states to choose from, any number of them; it stays open for the next one. */
export function StateMenu({ anchor, onClose, states, onChange }: StateMenuProps) {
  const t = useText();
  const toggled = (state: ApiKeyState) => apiKeyStates.filter((each) => states.includes(each) !== (each === state));
  return (
    <Menu
      open
      anchorEl={anchor}
      onClose={onClose}
      slotProps={{ list: { 'aria-label': t('apiKeys.filter.state') }, paper: { sx: { mt: 0.75, minWidth: 180 } } }}
    >
      {apiKeyStates.map((state) => {
        const chosen = states.includes(state);
        return (
          <MenuItem key={state} role="menuitemcheckbox" aria-checked={chosen} onClick={() => onChange(toggled(state))}>
            <Tick>{chosen && <Check size={14} strokeWidth={2.25} aria-hidden />}</Tick>
            <ApiKeyStateLabel state={state} />
          </MenuItem>
        );
      })}
    </Menu>
  );
}

const Tick = styled('span')({ display: 'inline-grid', placeItems: 'center', width: 16 });
