import { expect, test } from 'vitest';
import { maskText } from './maskText.ts';

test('a secret is covered, and what was found is marked where it stands', () => {
  const mark = { from: 6, to: 7, severity: 'wrong' } as const;
  expect(maskText('8:abcd efg=', [{ from: 2, to: 11 }], [mark])).toEqual([
    { text: '8:••••' },
    { text: '␣', mark: 'wrong' },
    { text: '•••=' },
  ]);
});

test('what is missing has a place, and what cannot be seen a sign', () => {
  const marks = [
    { from: 1, to: 2, severity: 'doubtful' },
    { from: 3, to: 3, severity: 'wrong' },
  ] as const;
  expect(maskText('a\u200Bb', [], marks)).toEqual([
    { text: 'a' },
    { text: '◌', mark: 'doubtful' },
    { text: 'b' },
    { text: '▯', mark: 'wrong' },
  ]);
  expect(maskText('a\nb', [], [{ from: 1, to: 2, severity: 'wrong' }])[1]).toEqual({ text: '↵\n', mark: 'wrong' });
});
