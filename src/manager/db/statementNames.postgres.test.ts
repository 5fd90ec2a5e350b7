import { expect, test } from 'vitest';
import { createStatementNames } from './statementNames.ts';

test('a text is named at its third use, and keeps its name', () => {
  const nameOf = createStatementNames();
  expect([nameOf('a'), nameOf('a'), nameOf('b')]).toEqual([undefined, undefined, undefined]);
  const name = nameOf('a');
  expect(name).toBeDefined();
  expect([nameOf('a'), nameOf('b')]).toEqual([name, undefined]);
  expect(nameOf('b')).not.toBe(name);
});

test('texts that come once are forgotten, and no more than 200 are named', () => {
  const nameOf = createStatementNames();
  nameOf('rare');
  nameOf('rare');
  for (let index = 0; index < 600; index += 1) nameOf(`once ${index}`);
  expect(nameOf('rare')).toBeUndefined();
  const names = Array.from({ length: 300 }, (_, index) => {
    nameOf(`often ${index}`);
    nameOf(`often ${index}`);
    return nameOf(`often ${index}`);
  });
  expect(names.filter((name) => name !== undefined)).toHaveLength(200);
});
