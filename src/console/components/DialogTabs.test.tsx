import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { show } from '#console/testing/show.tsx';
import { FormDialog } from './FormDialog.tsx';
import { recordTexts } from './recordTexts.ts';

beforeEach(async () => {
  await activateLocale('en-US');
  await addTexts(recordTexts);
});

/** A window of two tabs whose saving is refused for the field on the second one. */
function Window() {
  const [invalid, setInvalid] = useState(false);
  return (
    <FormDialog
      title="Window"
      state="dirty"
      tabs={[
        { id: 'general', label: 'General', content: <input aria-label="Name" /> },
        {
          id: 'contact',
          label: 'Contact',
          invalid,
          content: <input aria-label="E-mail" aria-invalid={invalid} />,
        },
      ]}
      onSubmit={async () => {
        setInvalid(true);
        return undefined;
      }}
      onClose={() => {}}
    />
  );
}

async function open() {
  const shown = await show(routed(<Window />).element);
  await screen.findByRole('dialog', { name: 'Window' });
  return shown;
}

const tab = (name: RegExp | string) => screen.getByRole('tab', { name });

test('a tab that is chosen shows its panel alone, and what was typed on another one stays', async () => {
  const { user } = await open();
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'typed');
  expect(screen.queryByLabelText('E-mail')).toBeNull();
  await user.click(tab('Contact'));
  expect(tab('Contact').getAttribute('aria-selected')).toBe('true');
  within(screen.getByRole('tabpanel', { name: 'Contact' })).getByRole('textbox', { name: 'E-mail' });
  expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
  await user.click(tab('General'));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'typed');
});

test('the arrow keys, Home and End move among the tabs, of which Tab reaches the one that is shown', async () => {
  const { user } = await open();
  tab('General').focus();
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab('Contact'));
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(tab('General'));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(tab('Contact'));
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(tab('General'));
  expect(tab('Contact').tabIndex).toBe(-1);
});

test('a save refused for a field on another tab marks that tab, goes to it and to the field', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'OK' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'E-mail' })));
  expect(tab(/Contact.*something in it is wrong/).getAttribute('aria-selected')).toBe('true');
});
