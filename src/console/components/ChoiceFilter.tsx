import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { FilterChip } from './FilterChip.tsx';
import { FilterMenu } from './lazyParts.ts';
import { chosenNames, type ListFilter, toggleChoice } from './listFilter.ts';

interface Props<Value extends string | number> extends Omit<ListFilter<Value>, 'id'> {
  /** What is chosen in words, where that is more than its names. */
  chosenText?: string | undefined;
}

/** Which of a few values to show; none chosen: all. */
export function ChoiceFilter<Value extends string | number>({ chosenText, ...filter }: Props<Value>) {
  const t = useText();
  const { label, chosen, onlyOne = false, onChange } = filter;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const toggle = (toggled: string | number) => {
    toggleChoice({ id: label, ...filter }, toggled);
    if (onlyOne) setAnchor(null);
  };
  return (
    <>
      <FilterChip
        active={chosen.length > 0}
        expanded={anchor !== null}
        onOpen={(event) => setAnchor(event.currentTarget)}
        clearLabel={t('list.clearFilter', { what: label })}
        onClear={() => onChange([])}
      >
        {chosen.length > 0 ? t('list.labelled', { label, value: chosenText ?? chosenNames(filter) }) : label}
      </FilterChip>
      {anchor && (
        <Suspense>
          <FilterMenu
            anchor={anchor}
            label={label}
            sections={[filter]}
            onlyOne={onlyOne}
            onToggle={(_, value) => toggle(value)}
            onClose={() => setAnchor(null)}
          />
        </Suspense>
      )}
    </>
  );
}
