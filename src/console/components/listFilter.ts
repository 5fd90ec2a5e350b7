import type { FilterChoice } from './FilterMenu.tsx';

/** One way to filter a list: by any of a few values. Filters add up: a row has to pass each of them. */
export interface ListFilter<Value extends string | number = string | number> {
  id: string;
  /** What is chosen from: "State". */
  label: string;
  /** Worked out when they are asked for. */
  choices: () => readonly FilterChoice<Value>[];
  /** None: everything passes. */
  chosen: readonly Value[];
  /** One of them at most can be chosen. */
  onlyOne?: boolean;
  onChange(chosen: Value[]): void;
}

/** Chooses a value, or lets go of it; what is chosen stays in the order of the choices. */
export function toggleChoice({ choices, chosen, onlyOne = false, onChange }: ListFilter, toggled: string | number) {
  const kept = onlyOne ? [] : chosen;
  const isChosen = (each: string | number) => (each === toggled ? !chosen.includes(each) : kept.includes(each));
  onChange(
    choices()
      .map(({ value }) => value)
      .filter(isChosen),
  );
}

/** The names of what is chosen: "Locked out, Expired". */
export function chosenNames({ choices, chosen }: Pick<ListFilter, 'choices' | 'chosen'>): string {
  if (chosen.length === 0) return '';
  return choices()
    .filter(({ value }) => chosen.includes(value))
    .map(({ name }) => name)
    .join(', ');
}
