import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { show } from '#console/testing/show.tsx';
import type { Locale } from '#contract/values.ts';
import { createRowsByName } from './rowsByName.ts';
import { useRowsByName } from './useRowsByName.ts';

interface Row {
  ID: number;
  name: string;
}

const byName = createRowsByName<Row>({ nameOf: ({ name }) => name, textOf: ({ name }) => name });

function First({ rows, locale }: { rows: readonly Row[]; locale: Locale }) {
  const { rows: inOrder, locale: of } = useRowsByName(byName, rows, locale);
  return <p>{`${inOrder[0]?.name} in ${of}`}</p>;
}

const many = Array.from({ length: 6_000 }, (_, place) => ({ ID: place + 1, name: `key-${place}` }));

test('a long list stays as it is in one language until it is in the order of the other', async () => {
  const { rerender } = await show(<First rows={many} locale="en-US" />);
  screen.getByText('key-0 in en-US');
  rerender(<First rows={many} locale="ja-JP" />);
  screen.getByText('key-0 in en-US');
  await screen.findByText('key-0 in ja-JP');
});

test('a short one is in the other order at once', async () => {
  const few = many.slice(0, 10);
  const { rerender } = await show(<First rows={few} locale="en-US" />);
  rerender(<First rows={few} locale="ja-JP" />);
  expect(screen.getByText('key-0 in ja-JP')).toBeTruthy();
});
