import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, tagged, unreachable } from '#console/testing/serve.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { usageEndpoints } from '#contract/usage.ts';
import { button, open, roles } from './ApiKeyDialog.testing.tsx';

const hour = 3_600_000;

beforeEach(() => {
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
});

const metric = (hoursAgo: number, requests: number, failures = 0) => {
  const timestamp = Math.floor(sampleNow / hour) * hour - hoursAgo * hour;
  return { ID: 1000 - hoursAgo, apiKeyID: 8, timestamp, date: timestamp, requests, failures };
};

function manage(lastSignIn: number | undefined, usage: Parameters<typeof on<typeof usageEndpoints.search>>[1]) {
  const key = anApiKey(lastSignIn === undefined ? {} : { lastSignIn });
  return serve(roles, on(apiKeyEndpoints.describe, tagged('"1"', key)), on(usageEndpoints.search, usage));
}

async function openUsage() {
  const shown = await open({ kind: 'edit', id: 8 });
  await shown.user.click(screen.getByRole('tab', { name: 'Usage' }));
  return shown;
}

/** The figure under a name. */
const figure = async (name: string) => (await screen.findByText(name)).closest('div')?.textContent;

test('the use of a key is summed up for today and a month, and drawn hour by hour and day by day', async () => {
  const apiUsageMetrics = [metric(0, 12, 2), metric(3, 30), metric(20, 100, 5), metric(24 * 20, 1000)];
  const manager = manage(sampleNow - 240_000, { apiUsageMetrics });
  const { user } = await openUsage();
  expect(await figure('Today')).toBe('Today42 calls2 failed');
  expect(await figure('Last 30 days')).toBe('Last 30 days1,142 calls7 failed');
  expect(await figure('Last use')).toMatch(/^Last use4 minutes ago/);
  expect(manager.bodiesTo(usageEndpoints.search)).toMatchObject([
    { searchCriteria: [{ fieldName: 'apiKeyID', numericValue: 8 }, { fieldName: 'timestamp' }, { idValue: 0 }] },
  ]);

  const hours = screen.getByRole('slider', { name: 'Calls per hour, last 48 hours' });
  expect(hours.getAttribute('aria-valuetext')).toBe('Sun 22 Nov, 10:00 to 11:00: 12 calls, 2 failed');
  hours.focus();
  await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  expect(hours.getAttribute('aria-valuetext')).toBe('Sun 22 Nov, 07:00 to 08:00: 30 calls');
  await user.keyboard('{Home}{ArrowLeft}');
  expect(hours.getAttribute('aria-valuetext')).toBe('Fri 20 Nov, 11:00 to 12:00: no calls');
});

test('tables hold what is drawn, for screen readers always, and for all when they are asked for', async () => {
  manage(sampleNow, { apiUsageMetrics: [metric(0, 12, 2), metric(24, 30)] });
  const { user } = await openUsage();
  const days = await screen.findByRole('table', { name: 'Calls per day, last 30 days' });
  const rows = within(days).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['DayCallsFailed', 'Sun 22 Nov122', 'Sat 21 Nov300']);
  await user.click(button('Show tables'));
  expect(button('Hide tables').getAttribute('aria-expanded')).toBe('true');
});

test('a key that was not used lately says when it was used last, or that it never was', async () => {
  manage(sampleNow - 90 * 24 * hour, { apiUsageMetrics: [] });
  const { unmount } = await openUsage();
  await screen.findByRole('heading', { name: 'Not used in the last 30 days' });
  screen.getByText(/^Last used: 24 Aug 2026/);
  unmount();

  manage(undefined, { apiUsageMetrics: [] });
  await openUsage();
  await screen.findByText('The key has never been used.');
});

test.each([
  ['refuses to be asked', refuse(400, 'invalid')],
  ['counts nothing, but knows of a call', { apiUsageMetrics: [] }],
])('a manager that %s does not tell, and that is no failure', async (_, answer) => {
  manage(sampleNow - hour, answer);
  await openUsage();
  await screen.findByRole('heading', { name: 'This manager does not tell how often the key is used' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each([
  ['is away', unreachable],
  ['is busy', refuse(429, 'too_many_requests')],
])('a manager that %s can be asked again', async (_, answer) => {
  const manager = manage(sampleNow, answer);
  const { user } = await openUsage();
  const alert = await screen.findByRole('alert');
  manager.answer(on(usageEndpoints.search, { apiUsageMetrics: [metric(0, 1)] }));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(async () => expect(await figure('Today')).toContain('1 call'));
});
