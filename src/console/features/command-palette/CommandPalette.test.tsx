import { screen, waitFor, within } from '@testing-library/react';
import { CircleHelp } from 'lucide-react';
import { expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { anApiKey, aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, refuse, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { CommandPalette } from './CommandPalette.tsx';
import type { PaletteEntry } from './paletteEntry.ts';
import { paletteTexts } from './texts.ts';

const entry = (label: string, rest: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: label,
  label,
  Icon: CircleHelp,
  ...rest,
});

async function open({ entries = [entry('Lock out'), entry('Unlock')], session = aSession() } = {}) {
  await activateLocale('en-US');
  await addTexts(paletteTexts);
  const onClose = vi.fn((run?: () => void) => run?.());
  const onKey = vi.fn();
  const sections = [{ id: 'commands', title: 'On this page', entries }];
  const shown = await show(<CommandPalette label="Search" sections={sections} onKey={onKey} onClose={onClose} />, {
    session,
  });
  const field = await screen.findByRole('combobox', { name: 'Search' });
  return { ...shown, field, onClose, onKey };
}

const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
const active = (field: HTMLElement) => document.getElementById(field.getAttribute('aria-activedescendant') ?? '');

test('the field has the focus, the arrows move in the list around its ends, Enter does what is active', async () => {
  const run = vi.fn();
  serve();
  const { user, field, onClose } = await open({ entries: [entry('Lock out'), entry('Unlock', { run })] });
  expect(document.activeElement).toBe(field);
  expect(active(field)?.textContent).toBe('Lock out');
  await user.keyboard('{ArrowUp}');
  expect(active(field)?.textContent).toBe('Unlock');
  expect(screen.getByRole('option', { selected: true })).toBe(active(field));
  await user.keyboard('{Enter}');
  expect(onClose).toHaveBeenCalledOnce();
  expect(run).toHaveBeenCalledOnce();
});

test('what cannot be done now says why, is not what Enter begins with, and is not done', async () => {
  const run = vi.fn();
  serve();
  const { user, field, onClose } = await open({
    entries: [entry('Delete…', { unavailable: 'Select one or more keys.', run }), entry('Columns')],
  });
  expect(active(field)?.textContent).toBe('Columns');
  const refused = screen.getByRole('option', { name: /Delete….*Select one or more keys/ });
  expect(refused.getAttribute('aria-disabled')).toBe('true');
  await user.click(refused);
  await user.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('keys are searched on the manager word by word, and Enter opens the one that is active', async () => {
  const manager = serve(on(apiKeyEndpoints.search, { apiKeys: [anApiKey({ ID: 8, keyName: 'ci-deploy' })] }));
  const { user, onKey } = await open();
  await user.keyboard('deploy ci');
  await screen.findByRole('option', { name: /ci-deploy/ });
  expect(manager.bodiesTo(apiKeyEndpoints.search)).toEqual([
    {
      maxItems: 50,
      searchCriteria: [
        { fieldName: 'keyName', stringValue: '%deploy%' },
        { fieldName: 'keyName', stringValue: '%ci%' },
      ],
    },
  ]);
  expect(options()).toEqual(['ci-deployID 8 · Pipeline “platform”']);
  await user.keyboard('{Enter}');
  expect(onKey).toHaveBeenCalledExactlyOnceWith(8);
});

test('a wildcard is looked for as itself, and what it let through is left out', async () => {
  const keys = [anApiKey({ ID: 1, keyName: '50% off' }), anApiKey({ ID: 2, keyName: '500 off' })];
  const manager = serve(on(apiKeyEndpoints.search, { apiKeys: keys }));
  const { user } = await open({ entries: [] });
  await user.keyboard('50%');
  await screen.findByRole('option', { name: /50% off/ });
  expect(options()).toHaveLength(1);
  expect(manager.bodiesTo(apiKeyEndpoints.search)).toEqual([
    { maxItems: 50, searchCriteria: [{ fieldName: 'keyName', stringValue: '%50_%' }] },
  ]);
});

test('of a pasted secret key its ID alone stays, which finds the key', async () => {
  const manager = serve(
    on(apiKeyEndpoints.search, ({ body }) => ({
      apiKeys: JSON.stringify(body).includes('idValue') ? [anApiKey({ ID: 8, keyName: 'ci-deploy' })] : [],
    })),
  );
  const { user, field } = await open({ entries: [] });
  await user.paste('8:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7ysOA=');
  expect(field).toHaveProperty('value', '8');
  await screen.findByRole('option', { name: /ci-deploy/ });
  expect(JSON.stringify(manager.calls)).not.toContain('4rFct');
});

test('who may not view keys searches none', async () => {
  const manager = serve(on(apiKeyEndpoints.search, { apiKeys: [anApiKey()] }));
  const { user } = await open({ session: aSession({ role: aRoleWith('Nothing') }) });
  await user.keyboard('ci');
  await screen.findByText('Nothing is called “ci”.');
  expect(manager.calls).toEqual([]);
});

test('a search that failed says so, and can be tried again', async () => {
  const manager = serve(on(apiKeyEndpoints.search, refuse(503, 'unavailable')));
  const { user } = await open();
  await user.keyboard('ci');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('The keys could not be searched.');
  manager.answer(on(apiKeyEndpoints.search, { apiKeys: [anApiKey()] }));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await screen.findByRole('option', { name: /ci-deploy/ });
});

test('what has to succeed first keeps the palette open when it fails, and says why', async () => {
  serve();
  const leave = entry('Sign out', { prepare: async () => 'You are still signed in.' });
  const { user, onClose } = await open({ entries: [leave] });
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe('You are still signed in.');
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test('how many results there are is said', async () => {
  serve(on(apiKeyEndpoints.search, { apiKeys: [] }));
  const { user } = await open();
  const said = screen.getByRole('status');
  expect(said.textContent).toBe('2 results');
  await user.keyboard('unl');
  await waitFor(() => expect(said.textContent).toBe('1 result'));
});
