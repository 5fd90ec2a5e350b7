import type { MessageID } from '#console/i18n/messages.ts';

export interface Shortcut {
  text: MessageID;
  /** Ways to do it, each of them keys together or one after the other; `Mod` is ⌘ or Ctrl. */
  keys: readonly (readonly string[])[];
  /** A key alone, which can be switched off. */
  single?: true;
}

export interface ShortcutGroup {
  title: MessageID;
  shortcuts: readonly Shortcut[];
}

/** Every key there is beside those that every browser has, by where it works. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'keys.everywhere',
    shortcuts: [
      { text: 'keys.search', keys: [['Mod', 'K']] },
      { text: 'keys.help', keys: [['F1']] },
      { text: 'keys.map', keys: [['?']], single: true },
    ],
  },
  {
    title: 'keys.list',
    shortcuts: [
      { text: 'keys.new', keys: [['N']], single: true },
      { text: 'keys.filter', keys: [['/']], single: true },
      { text: 'keys.clear', keys: [['Esc']] },
    ],
  },
  {
    title: 'keys.columns',
    shortcuts: [
      {
        text: 'keys.columnOrder',
        keys: [
          ['Alt', '↑'],
          ['Alt', '↓'],
        ],
      },
      { text: 'keys.columnWidth', keys: [['←'], ['→']] },
    ],
  },
  {
    title: 'keys.rows',
    shortcuts: [
      { text: 'keys.move', keys: [['↑'], ['↓']] },
      { text: 'keys.page', keys: [['Page Up'], ['Page Down']] },
      { text: 'keys.ends', keys: [['Home'], ['End']] },
      { text: 'keys.select', keys: [['Space']] },
      {
        text: 'keys.range',
        keys: [
          ['Shift', '↑'],
          ['Shift', '↓'],
          ['Shift', 'Space'],
        ],
      },
      { text: 'keys.all', keys: [['Mod', 'A']] },
      { text: 'keys.unselect', keys: [['Esc']] },
      { text: 'keys.open', keys: [['Enter']] },
      { text: 'keys.menu', keys: [['Shift', 'F10'], ['Menu']] },
      { text: 'keys.delete', keys: [['Delete']] },
    ],
  },
  {
    title: 'keys.windows',
    shortcuts: [
      { text: 'keys.ok', keys: [['Enter']] },
      { text: 'keys.okAnywhere', keys: [['Mod', 'Enter']] },
      { text: 'keys.cancel', keys: [['Esc']] },
      { text: 'keys.tabs', keys: [['←'], ['→']] },
    ],
  },
];
