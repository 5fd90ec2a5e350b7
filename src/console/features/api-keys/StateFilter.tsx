import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { FilterChip } from '#console/components/FilterChip.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiKeyStateLabel } from './ApiKeyStateLabel.tsx';
import { type ApiKeyState, apiKeyStates } from './apiKeyState.ts';

interface Props {
  states: readonly ApiKeyState[];
  onChange: (states: ApiKeyState[]) => void;
}

/** Which states to show; none chosen: all. */
export function StateFilter({ states, onChange }: Props) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const names = states.map((state) => t(`apiKeys.state.${state}`)).join(', ');
  return (
    <>
      <FilterChip
        active={states.length > 0}
        expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        clearLabel={t('apiKeys.filter.clearState')}
        onClear={() => onChange([])}
      >
        {states.length > 0 ? t('apiKeys.filter.stateOf', { states: names }) : t('apiKeys.filter.state')}
      </FilterChip>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { 'aria-label': t('apiKeys.filter.state') }, paper: { sx: { mt: 0.75, minWidth: 180 } } }}
      >
        {apiKeyStates.map((state) => {
          const chosen = states.includes(state);
          return (
            <MenuItem
              key={state}
              role="menuitemcheckbox"
              aria-checked={chosen}
              onClick={() =>
                onChange(apiKeyStates.filter((each) => (each === state ? !chosen : states.includes(each))))
              }
            >
              <Tick>{chosen && <Check size={14} strokeWidth={2.25} aria-hidden />}</Tick>
              <ApiKeyStateLabel state={state} />
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

const Tick = styled('span')({ display: 'inline-grid', placeItems: 'center', width: 16 });
