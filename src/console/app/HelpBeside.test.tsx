import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { PageHeader } from '#console/components/PageHeader.tsx';
import { aGuide, serveGuide } from '#console/features/guide/guide.testing.ts';
import { closeHelp, openHelp } from '#console/lib/help.ts';
import { routed } from '#console/testing/routed.tsx';
import { aSession } from '#console/testing/samples.ts';
import { show } from '#console/testing/show.tsx';
import { HelpBeside } from './HelpBeside.tsx';

afterEach(() => act(closeHelp));

function Work() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <main id="content" tabIndex={-1}>
        <PageHeader title="Roles" groups={[]} help="roles" />
        <button type="button" onClick={() => setOpen(true)}>
          Window
        </button>
      </main>
      <HelpBeside />
      {open && (
        <DialogFrame title="New key" help="create-key" onDismiss={close} footer={null}>
          <input aria-label="Name" />
        </DialogFrame>
      )}
    </>
  );
}

const panel = (name: string) => screen.findByRole('complementary', { name: `Help: ${name}` });

async function showWork() {
  serveGuide();
  return show(routed(<Work />).element, { session: aSession() });
}

test('A button opens the page beside the work, and Esc gives the focus back to it', async () => {
  const { user } = await showWork();
  const button = screen.getByRole('button', { name: 'Help: Define roles' });
  await user.click(button);
  const help = await panel('Define roles');
  await within(help).findByRole('heading', { level: 2, name: 'Define roles' });
  expect(document.activeElement).toBe(help);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('F1 opens help about what is on top, and goes back to the work and to help again', async () => {
  const { user } = await showWork();
  const opener = screen.getByRole('button', { name: 'Window' });
  opener.focus();
  await user.keyboard('{F1}');
  const help = await panel('Define roles');
  await waitFor(() => expect(document.activeElement).toBe(help));
  await user.keyboard('{F1}');
  expect(document.activeElement).toBe(opener);
});

test('Help stands in the window on top, takes no key from it, and keeps what was typed', async () => {
  const { user } = await showWork();
  await user.click(screen.getByRole('button', { name: 'Window' }));
  const dialog = await screen.findByRole('dialog', { name: 'New key' });
  await user.type(within(dialog).getByLabelText('Name'), 'ci-deploy');
  await user.keyboard('{F1}');
  const help = await panel('Create an API key');
  expect(dialog.contains(help)).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(help));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  const name = within(screen.getByRole('dialog', { name: 'New key' })).getByLabelText('Name');
  expect(name).toHaveProperty('value', 'ci-deploy');
  expect(document.activeElement).toBe(name);
});

test('Help that is open goes into the window and comes back out of it', async () => {
  const { user } = await showWork();
  await user.click(screen.getByRole('button', { name: 'Help: Define roles' }));
  const help = await panel('Define roles');
  await user.click(screen.getByRole('button', { name: 'Window' }));
  const dialog = await screen.findByRole('dialog', { name: 'New key' });
  expect(dialog.contains(help)).toBe(true);
  within(dialog).getByLabelText('Name').focus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await panel('Define roles')).toBe(help);
});

test('A link is followed within the panel, and there is a way back', async () => {
  const { user } = await showWork();
  act(() => openHelp('create-key', null));
  await user.click(await screen.findByRole('link', { name: 'presets' }));
  const help = await panel('Define roles');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Presets'));
  await user.click(within(help).getByRole('button', { name: 'Back' }));
  await panel('Create an API key');
  expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
});

test('The panel leads to the guide and to the keys there are', async () => {
  const { user } = await showWork();
  act(() => openHelp('create-key', null));
  const help = within(await panel('Create an API key'));
  expect(help.getByRole('link', { name: 'Open in the guide (new tab)' }).getAttribute('href')).toBe(
    '/guide/create-key',
  );
  await user.click(help.getByRole('button', { name: 'Keyboard shortcuts' }));
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
});

test('A guide that is not to be had says so beside the work, until a second try succeeds', async () => {
  serveGuide('unreachable');
  const { user } = await show(routed(<Work />).element, { session: aSession() });
  await user.click(screen.getByRole('button', { name: 'Help: Define roles' }));
  const help = within(await panel('Define roles'));
  await help.findByRole('alert');
  serveGuide(aGuide);
  await user.click(help.getByRole('button', { name: 'Try again' }));
  await help.findByRole('heading', { level: 2, name: 'Define roles' });
});
