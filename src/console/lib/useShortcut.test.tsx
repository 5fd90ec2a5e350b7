import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { show } from '#console/testing/show.tsx';
import { singleKeys } from './singleKeys.ts';
import { useShortcut } from './useShortcut.ts';

function Page({ run, layer }: { run: () => void; layer?: string }) {
  useShortcut('n', run);
  return (
    <>
      <button type="button">Somewhere</button>
      <input aria-label="Name" />
      <input type="checkbox" aria-label="Box" />
      <textarea aria-label="Text" />
      {layer && <div role={layer} />}
    </>
  );
}

test('a key does its work on the page, on a button and on a box, and not what is typed', async () => {
  const run = vi.fn();
  const { user } = await show(<Page run={run} />);
  await user.keyboard('n');
  await user.click(screen.getByRole('button'));
  await user.keyboard('n');
  await user.click(screen.getByRole('checkbox'));
  await user.keyboard('n');
  expect(run).toHaveBeenCalledTimes(3);
  await user.type(screen.getByLabelText('Name'), 'n');
  await user.type(screen.getByLabelText('Text'), 'n');
  expect(run).toHaveBeenCalledTimes(3);
});

test.each(['dialog', 'alertdialog', 'menu'])('below an open %s it does nothing', async (layer) => {
  const run = vi.fn();
  const { user } = await show(<Page run={run} layer={layer} />);
  await user.keyboard('n');
  expect(run).not.toHaveBeenCalled();
});

test('with another key, held down, or on its way through an input method it means something else', async () => {
  const run = vi.fn();
  const { user } = await show(<Page run={run} />);
  await user.keyboard('{Control>}n{/Control}{Meta>}n{/Meta}{Alt>}n{/Alt}');
  fireEvent.keyDown(document.body, { key: 'n', repeat: true });
  fireEvent.keyDown(document.body, { key: 'n', isComposing: true });
  expect(run).not.toHaveBeenCalled();
});

test('switched off in this browser, it does nothing until it is switched on again', async () => {
  const run = vi.fn();
  const { user } = await show(<Page run={run} />);
  singleKeys.write(false);
  await user.keyboard('n');
  expect(run).not.toHaveBeenCalled();
  singleKeys.write(true);
  await user.keyboard('n');
  expect(run).toHaveBeenCalledOnce();
});
