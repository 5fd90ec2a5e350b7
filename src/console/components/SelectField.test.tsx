import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '#console/testing/show.tsx';
import { SelectField } from './SelectField.tsx';

const choices = [
  { value: 'm', label: 'Minutes' },
  { value: 'h', label: 'Hours' },
  { value: 'y', label: 'Years', note: 'too long', disabled: true },
];

function Unit({ readOnly = false }) {
  const [value, setValue] = useState('m');
  const row = { id: 'unit', labelID: 'unit-label', 'aria-describedby': undefined, 'aria-invalid': false };
  return (
    <>
      <span id="unit-label">Unit</span>
      <SelectField row={row} choices={choices} value={value} onChange={setValue} readOnly={readOnly} />
    </>
  );
}

const field = () => screen.getByRole('combobox', { name: 'Unit' });

test('a list opens by a click on what is chosen, and what is chosen there is shown', async () => {
  const { user } = await show(<Unit />);
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.click(field());
  expect(screen.getByRole('option', { name: 'Minutes' }).getAttribute('aria-selected')).toBe('true');
  await user.click(screen.getByRole('option', { name: 'Hours' }));
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field().textContent).toBe('Hours');
});

test.each(['{Enter}', ' ', '{ArrowDown}', '{ArrowUp}'])(
  'by keyboard it opens with "%s", at what is chosen',
  async (key) => {
    const { user } = await show(<Unit />);
    await user.tab();
    await user.keyboard(key);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('option', { name: 'Minutes' })));
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(field());
    expect(field().textContent).toBe('Hours');
  },
);

test('Esc leaves what was chosen, and gives the focus back', async () => {
  const { user } = await show(<Unit />);
  await user.click(field());
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(document.activeElement).toBe(field());
});

test('what cannot be chosen says why', async () => {
  const { user } = await show(<Unit />);
  await user.click(field());
  expect(screen.getByRole('option', { name: /Years/ }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('option', { name: /Years/ }).textContent).toContain('too long');
});

test('what may only be read does not open', async () => {
  const { user } = await show(<Unit readOnly />);
  await user.click(field());
  await user.keyboard('{ArrowDown}');
  expect(screen.queryByRole('listbox')).toBeNull();
});
