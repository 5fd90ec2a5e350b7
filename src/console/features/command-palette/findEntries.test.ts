import { CircleHelp } from 'lucide-react';
import { expect, test } from 'vitest';
import { findEntries, unavailableLast } from './findEntries.ts';

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

test('what cannot be chosen now comes last, below a title of its own', () => {
  const [commands, pages] = findEntries(sections, '');
  const [unlock, ...others] = commands?.entries ?? [];
  if (!commands || !pages || !unlock) throw new Error('nothing was found');
  const found = [{ ...commands, entries: [{ ...unlock, unavailable: 'Select a key.' }, ...others] }, pages];
  const last = unavailableLast(found, 'Not now');
  expect(last.map(({ title, entries }) => [title, ...entries.map(({ label }) => label)])).toEqual([
    ['Commands', 'Lock out', 'Delete…'],
    ['Go to', 'Users', 'Roles'],
    ['Not now', 'Unlock'],
  ]);
  expect(unavailableLast([pages], 'Not now')).toEqual([pages]);
});
