import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { show } from '#console/testing/show.tsx';
import { KeyboardMap } from './KeyboardMap.tsx';
import { keyboardMapTexts } from './texts.ts';

async function open() {
  await activateLocale('en-US');
  await addTexts(keyboardMapTexts);
  const onClose = vi.fn();
  const pages = [{ name: 'API Keys', keys: ['G', 'K'] }];
  return { ...(await show(<KeyboardMap pages={pages} onClose={onClose} />)), onClose };
}

test('the keys are listed by where they work, with those that lead to pages', async () => {
  const { user, onClose } = await open();
  const dialog = screen.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const title of ['Everywhere', 'Go to', 'Lists', 'Rows', 'Windows'])
    within(dialog).getByRole('region', { name: title });
  expect(within(dialog).getByText('API Keys').nextElementSibling?.textContent).toBe('GK');
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('single keys can be switched off, which is kept', async () => {
  const { user } = await open();
  const single = screen.getByRole('switch', { name: 'Single keys', checked: true });
  await user.click(single);
  screen.getByRole('switch', { checked: false });
  expect(localStorage.getItem('keyroom.singleKeys')).toBe('false');
  await user.click(single);
  screen.getByRole('switch', { checked: true });
  expect(localStorage.getItem('keyroom.singleKeys')).toBe('true');
});
