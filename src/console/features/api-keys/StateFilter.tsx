import { Suspense, useState } from 'react';
import { FilterChip } from '#console/components/FilterChip.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKeyState } from './apiKeyState.ts';
import { StateMenu } from './lazyParts.ts';

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
      {anchor && (
        <Suspense>
          <StateMenu anchor={anchor} onClose={() => setAnchor(null)} states={states} onChange={onChange} />
        </Suspense>
      )}
    </>
  );
}
