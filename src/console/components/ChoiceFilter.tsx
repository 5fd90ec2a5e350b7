import { Suspense, useState } from 'react';
import { FilterChip } from './FilterChip.tsx';
import type { FilterChoice } from './FilterMenu.tsx';
import { FilterMenu } from './lazyParts.ts';

interface Props<Value extends string | number> {
  /** What is chosen from: "State". */
  label: string;
  /** The same with what has been chosen: "State: Locked out, Expired". */
  labelOf: (names: string) => string;
  clearLabel: string;
  choices: readonly FilterChoice<Value>[];
  chosen: readonly Value[];
  /** One of them at most can be chosen. */
  onlyOne?: boolean;
  onChange: (chosen: Value[]) => void;
}

/** Which of a few values to show; none chosen: all. */
export function ChoiceFilter<Value extends string | number>(props: Props<Value>) {
  const { label, labelOf, clearLabel, choices, chosen, onlyOne = false, onChange } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (toggled: string | number) => {
    const without = onlyOne ? [] : chosen;
    const values = choices.map(({ value }) => value);
    onChange(values.filter((each) => (each === toggled ? !chosen.includes(each) : without.includes(each))));
    if (onlyOne) setAnchor(null);
  };
  const names = choices.filter(({ value }) => chosen.includes(value)).map(({ name }) => name);
  return (
    <>
      <FilterChip
        active={chosen.length > 0}
        expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        clearLabel={clearLabel}
        onClear={() => onChange([])}
      >
        {chosen.length > 0 ? labelOf(names.join(', ')) : label}
      </FilterChip>
      {anchor && (
        <Suspense>
          <FilterMenu
            anchor={anchor}
            label={label}
            choices={choices}
            chosen={chosen}
            onlyOne={onlyOne}
            onToggle={toggle}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}
