import { expect, test } from 'vitest';
import { type Command, commandsInBar } from './commands.ts';

const command = (id: string, rest: Partial<Command> = {}): Command => ({
  id,
  label: id,
  unavailable: undefined,
  run: () => {},
  ...rest,
});
const inBar = (...commands: Command[]) => commandsInBar(commands).map(({ id }) => id);
const unlock = (unavailable?: string) => command('unlock', { inPlaceOf: 'lock', unavailable });

test('of two commands that share a place, the one that can be used stands in the bar', () => {
  expect(inBar(command('lock', { unavailable: 'Locked already.' }), unlock(), command('delete'))).toEqual([
    'unlock',
    'delete',
  ]);
  expect(inBar(command('lock'), unlock('Not locked.'), command('delete'))).toEqual(['lock', 'delete']);
});

test('the first of them stands there where both can be used or neither can', () => {
  expect(inBar(command('lock'), unlock())).toEqual(['lock']);
  expect(inBar(command('lock', { unavailable: 'Select one.' }), unlock('Select one.'))).toEqual(['lock']);
});

test('a command whose partner is not there keeps its place', () => {
  expect(inBar(unlock('Not locked.'))).toEqual(['unlock']);
});
