import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { recordTexts } from '#console/components/recordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { anApiKey, aRole, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyLifetimeEndpoints } from '#contract/apiKeyLifetime.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { ApiKeyDialog } from './ApiKeyDialog.tsx';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';

const day = 86_400_000;
const roles = on(roleEndpoints.list, { roles: [aRole()] });
const lifetime = (maximum: number | undefined, proposed = maximum) =>
  on(apiKeyLifetimeEndpoints.describe, { maximum, proposed });

beforeEach(async () => {
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
  await activateLocale('en-US');
  await Promise.all([addTexts(recordTexts), addTexts(apiKeyDialogTexts)]);
});

async function open(mode: Parameters<typeof ApiKeyDialog>[0]['mode']) {
  const { element } = routed(<ApiKeyDialog mode={mode} onClose={vi.fn()} />);
  const shown = await show(element, { session: aSession() });
  await screen.findByRole('dialog');
  return shown;
}

const expires = () => screen.getByRole('checkbox', { name: 'Expires on' });
const atMost = 'At most until 22 Dec 2026, 10:00, by the limit on the lifetime of API keys.';

async function nameAndRole({ user }: Awaited<ReturnType<typeof open>>) {
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'nightly');
  await user.click(screen.getByRole('combobox', { name: 'Role' }));
  await user.click(await screen.findByRole('option', { name: 'Full Access' }));
}

test('a new key is proposed the lifetime that the settings say', async () => {
  serve(roles, lifetime(undefined, 7 * day));
  await open({ kind: 'new' });
  expect(screen.getByRole('button', { name: 'In 7 days' }).getAttribute('aria-pressed')).toBe('true');
});

test('a new key has no expiry where none is proposed, and 90 days with a manager that proposes nothing', async () => {
  const manager = serve(roles, on(apiKeyLifetimeEndpoints.describe, {}));
  const { unmount } = await open({ kind: 'new' });
  expect(expires()).toHaveProperty('checked', false);
  unmount();
  manager.answer(on(apiKeyLifetimeEndpoints.describe, refuse(404, 'not_found')));
  await open({ kind: 'new' });
  expect(screen.getByRole('button', { name: 'In 90 days' }).getAttribute('aria-pressed')).toBe('true');
});

test('days beyond the limit say why they cannot be chosen, and the latest moment is named', async () => {
  serve(roles, lifetime(30 * day));
  const { user } = await open({ kind: 'new' });
  screen.getByText(atMost);
  const days = within(screen.getByRole('group', { name: 'Days from today' }));
  const late = days.getByRole('button', { name: 'In 60 days' });
  expect([late.getAttribute('aria-disabled'), late.title]).toEqual(['true', 'Later than API keys may live.']);
  await user.click(late);
  expect(late.getAttribute('aria-pressed')).toBe('false');
  expect(days.getByRole('button', { name: 'In 30 days' }).getAttribute('aria-pressed')).toBe('true');
});

test('as late as it may be, and without a date, is left to the manager', async () => {
  const created = { ...anApiKey(), secretKey: `8:${'A'.repeat(43)}=` };
  const manager = serve(roles, lifetime(30 * day), on(apiKeyEndpoints.create, created));
  const dialog = await open({ kind: 'new' });
  await nameAndRole(dialog);
  await dialog.user.click(expires());
  screen.getByText('Without a date, the key lives as long as it may.');
  await dialog.user.click(expires());
  await dialog.user.click(screen.getByRole('button', { name: 'OK' }));
  await vi.waitFor(() => expect(manager.bodiesTo(apiKeyEndpoints.create)).toHaveLength(1));
  expect(manager.bodiesTo(apiKeyEndpoints.create)[0]).not.toHaveProperty('expiryDate');
});

test('a limit that was set while the dialog was open is told at the field', async () => {
  const manager = serve(roles, lifetime(undefined, 90 * day));
  const dialog = await open({ kind: 'new' });
  await nameAndRole(dialog);
  const errors = [{ path: 'expiryDate', code: 'lifetime_exceeded' as const, message: 'Too late.' }];
  manager.answer(on(apiKeyEndpoints.create, refuse(400, 'invalid', errors)), lifetime(30 * day));
  await dialog.user.click(screen.getByRole('button', { name: 'OK' }));
  await screen.findByText('Later than this key may live. Choose a date up to 22 Dec 2026, 10:00.');
});

test('a key there is says until when it may live, and since when it has been too old', async () => {
  const limited = anApiKey({ timeZone: 'Europe/Berlin', lifetimeEnd: sampleNow + 30 * day });
  const manager = serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', limited)));
  const { unmount } = await open({ kind: 'edit', id: 8 });
  screen.getByText(atMost);
  unmount();
  manager.answer(on(apiKeyEndpoints.describe, tagged('"2"', { ...limited, expiryDate: sampleNow + 60 * day })));
  const later = await open({ kind: 'edit', id: 8 });
  screen.getByText('Before that, on 22 Dec 2026, 10:00, the limit on the lifetime of API keys ends it.');
  later.unmount();
  const old = { ...limited, lifetimeEnd: sampleNow - 30 * day };
  manager.answer(on(apiKeyEndpoints.describe, tagged('"3"', old)));
  await open({ kind: 'edit', id: 8 });
  screen.getByText(/^Refused since 23 Oct 2026, 11:00: the limit on the lifetime of API keys\./);
});
