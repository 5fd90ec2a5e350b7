import { CircleHelp } from 'lucide-react';
import { expect, test } from 'vitest';
import { findEntries } from './findEntries.ts';

const entry = (label: string, aside?: string) => ({ id: label, label, aside, Icon: CircleHelp });
const sections = [
  { id: 'commands', title: 'Commands', entries: [entry('Unlock'), entry('Lock out'), entry('Delete…')] },
  { id: 'pages', title: 'Go to', entries: [entry('Users', 'User Management'), entry('Roles', 'User Management')] },
];
const labels = (typed: string) => findEntries(sections, typed).map(({ entries }) => entries.map(({ label }) => label));

test('nothing typed finds everything in its order', () => {
  expect(labels(' ')).toEqual([
    ['Unlock', 'Lock out', 'Delete…'],
    ['Users', 'Roles'],
  ]);
});

test('what begins with what was typed comes first, and a section without anything is left out', () => {
  expect(labels('lock')).toEqual([['Lock out', 'Unlock']]);
});

test('what is beside the label is looked at too, and is not what is marked', () => {
  expect(labels('management')).toEqual([['Users', 'Roles']]);
  expect(findEntries(sections, 'roles user')[0]?.entries[0]?.places).toEqual([[0, 5]]);
});
