import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';

/** One of the pages of a window. */
export interface DialogTab {
  id: string;
  label: string;
  /** How much of what it holds is so, beside the label. */
  count?: string;
  /** A field in it is wrong. */
  invalid?: boolean;
  content: ReactNode;
}

export interface DialogTabsState {
  tabs: readonly DialogTab[];
  selected: string | undefined;
  select: (id: string) => void;
  /** Those that have been shown. */
  visited: ReadonlySet<string>;
  ids: { tab: (id: string) => string; panel: (id: string) => string };
  panels: RefObject<HTMLDivElement | null>;
  /** After a save was refused: goes to the first tab with something wrong, and there to the field. */
  showFault: () => void;
}

/** Which of the tabs of a window is shown. */
export function useDialogTabs(tabs: readonly DialogTab[] = []): DialogTabsState {
  const prefix = useId();
  const [wanted, select] = useState<string>();
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(tabs[0] && [tabs[0].id]));
  const [faults, setFaults] = useState(0);
  const panels = useRef<HTMLDivElement>(null);
  const shown = useRef(0);

  const selected = (tabs.find(({ id }) => id === wanted) ?? tabs[0])?.id;
  if (selected !== undefined && !seen.has(selected)) setSeen(new Set([...seen, selected]));

  useEffect(() => {
    if (shown.current === faults) return;
    const faulty = tabs.filter(({ invalid }) => invalid);
    if (faulty.length === 0 || faulty.some(({ id }) => id === selected)) {
      shown.current = faults;
      panels.current?.querySelector<HTMLElement>('[role=tabpanel]:not([hidden]) [aria-invalid=true]')?.focus();
    } else select(faulty[0]?.id);
  });

  return {
    tabs,
    selected,
    select,
    visited: seen,
    ids: { tab: (id) => `${prefix}-tab-${id}`, panel: (id) => `${prefix}-panel-${id}` },
    panels,
    showFault: () => setFaults((before) => before + 1),
  };
}
