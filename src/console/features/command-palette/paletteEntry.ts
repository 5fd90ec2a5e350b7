import type { LucideIcon } from 'lucide-react';

/** Something to choose by typing a part of its name. */
export interface PaletteEntry {
  id: string;
  label: string;
  Icon: LucideIcon;
  /** What tells it apart, or where it is. */
  aside?: string | undefined;
  /** Why it cannot be chosen now. */
  unavailable?: string | undefined;
  /** The keys that do it without the palette, one after the other. */
  keys?: readonly string[] | undefined;
  /** It is so already. */
  current?: boolean;
  /** What has to succeed before the palette closes; answers in words what went wrong. */
  prepare?: (() => Promise<string | undefined>) | undefined;
  /** Done once the palette is gone and the focus is back where it was. */
  run?: (() => void) | undefined;
}

export interface PaletteSection {
  id: string;
  title: string;
  entries: readonly PaletteEntry[];
}
