import { act, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import {
  type OwnSettings,
  ownSettingNames,
  type SettingName,
  type SystemSettings,
  settingEndpoints,
  settingKinds,
  systemSettingNames,
} from '#contract/settings.ts';
import type { Locale } from '#contract/values.ts';
import { SettingsPage } from './SettingsPage.tsx';
import { settingTexts } from './texts.ts';

const idle = 'platformSettingUserSessionIdleTimeout';
const own = { listOwn: settingEndpoints.listOwn, modifyOwn: settingEndpoints.modifyOwn };

function wire<Name extends SettingName>(names: readonly Name[], changes: Partial<Record<SettingName, string>>) {
  const entries = names.map((name) => [name, { value: changes[name] ?? settingKinds[name].initial }]);
  return Object.fromEntries(entries) as Record<Name, { value: string }>;
}
const system = (changes = {}): SystemSettings => wire(systemSettingNames, changes);
const ours = (changes = {}): OwnSettings => wire(ownSettingNames, changes);

/** A manager that takes what is sent, as it is sent. */
function manage(changes: Partial<Record<SettingName, string>> = {}) {
  const stored = { system: system(changes), own: ours(changes) };
  return serve(
    on(settingEndpoints.list, () => stored.system),
    on(settingEndpoints.modify, ({ body }) => Object.assign(stored.system, body)),
    on(own.listOwn, () => stored.own),
    on(own.modifyOwn, ({ body }) => Object.assign(stored.own, body)),
    on(apiKeyEndpoints.search, { apiKeys: [] }),
  );
}

beforeAll(() => import('#console/components/ConfirmDialog.tsx'));

beforeEach(async () => {
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
});

async function open({ session = aSession(), locale = 'en-US' as Locale } = {}) {
  const { element, history } = routed(<SettingsPage />);
  await activateLocale(locale);
  await addTexts(settingTexts);
  const shown = await show(element, { session, locale });
  return { ...shown, history };
}

const field = (name: string) => screen.findByRole('textbox', { name });
/** Whether the field is described so. */
const describes = (element: HTMLElement, description: string | RegExp) =>
  screen.getAllByRole('textbox', { description }).includes(element);
const bar = () => screen.getByRole('button', { name: 'Save' });

test('each setting is shown with what it takes and its default, and can be put back to it', async () => {
  manage({ [idle]: '10 Minutes' });
  const { user } = await open();
  const input = await field('Session idle timeout');
  expect(input).toHaveProperty('value', '10');
  expect(describes(input, '1 minute to 1 day. Default: 30 minutes.')).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reset to default: Session idle timeout, 30 minutes' }));
  expect(input).toHaveProperty('value', '30');
  expect(document.activeElement).toBe(input);
  expect(screen.getByText('1 unsaved change')).toBeTruthy();
});

test('only what has changed is sent, to each address its own part', async () => {
  const manager = manage();
  const { user } = await open();
  await user.click(await screen.findByRole('switch', { name: 'Special characters' }));
  await user.clear(await field('Of one API key'));
  await user.paste('９００');
  expect(screen.getByText('2 unsaved changes')).toBeTruthy();
  await user.click(bar());
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(manager.bodiesTo(settingEndpoints.modify)).toEqual([
    { platformSettingUserPasswordRequireSpecialCharactersEnabled: { value: 'true' } },
  ]);
  expect(manager.bodiesTo(own.modifyOwn)).toEqual([{ keyroomApiRateLimitPerKey: { value: '900' } }]);
  expect(bar().getAttribute('aria-disabled')).toBe('true');
});

test('a length of time, no limit and a choice are sent as the manager writes them', async () => {
  const manager = manage();
  const { user } = await open();
  await user.clear(await field('Session idle timeout'));
  await user.paste('1');
  await user.click(screen.getByRole('radio', { name: 'Expire the oldest session' }));
  await user.click(screen.getByRole('checkbox', { name: 'No limit: Maximum session duration' }));
  await user.click(bar());
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(manager.bodiesTo(settingEndpoints.modify)).toEqual([
    {
      [idle]: { value: '1 Minute' },
      platformSettingUserSessionDurationMax: { value: 'No Limit' },
      platformSettingActiveSessionsMaxExceededAction: { value: 'Expire oldest session' },
    },
  ]);
});

test('a wrong value says at its field what is allowed, and is not sent', async () => {
  const manager = manage();
  const { user } = await open();
  const input = await field('Minimum length');
  await user.clear(input);
  expect(describes(input, 'Enter a whole number from 8 to 100.')).toBe(true);
  await user.type(input, '7');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await user.click(screen.getByRole('switch', { name: 'Letters and numbers' }));
  await user.click(bar());
  expect(document.activeElement).toBe(input);
  expect(manager.bodiesTo(settingEndpoints.modify)).toEqual([]);
});

test('what the manager refuses is marked at its field until it is changed, and nothing is lost', async () => {
  const manager = manage();
  const errors = [{ path: `${idle}.value`, code: 'out_of_range' as const, message: 'Too long.' }];
  manager.answer(on(settingEndpoints.modify, refuse(400, 'invalid', errors)));
  const { user } = await open();
  const input = await field('Session idle timeout');
  await user.clear(input);
  await user.paste('50');
  await user.click(bar());
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing has been saved.');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(input);
  expect(input).toHaveProperty('value', '50');
  await user.type(input, '1');
  expect(input.getAttribute('aria-invalid')).toBe('false');
});

test('when the second part cannot be saved, the first one is and the rest stays as entered', async () => {
  const manager = manage();
  manager.answer(on(own.modifyOwn, unreachable));
  const { user } = await open();
  await user.click(await screen.findByRole('switch', { name: 'Special characters' }));
  await user.click(screen.getByRole('switch', { name: 'Limit calls' }));
  await user.click(bar());
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /^Only a part has been saved\. Not saved: Limit calls\. The manager does not answer\./,
  );
  expect(screen.getByText('1 unsaved change')).toBeTruthy();
  expect(screen.getByRole('switch', { name: 'Limit calls', checked: false })).toBeTruthy();
  manager.answer(on(own.modifyOwn, ({ body }) => Object.assign(ours(), body)));
  await user.click(bar());
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(manager.bodiesTo(settingEndpoints.modify)).toHaveLength(1);
});

test('what somebody else has changed meanwhile is told, and is not overwritten with what it was', async () => {
  const manager = manage();
  const { user } = await open();
  await user.click(await screen.findByRole('switch', { name: 'Special characters' }));
  manager.answer(on(settingEndpoints.list, system({ [idle]: '10 Minutes' })));
  manager.answer(on(settingEndpoints.modify, ({ body }) => ({ ...system({ [idle]: '10 Minutes' }), ...Object(body) })));
  await user.click(bar());
  const told = await screen.findByText('Somebody else has changed settings meanwhile:');
  expect(told.parentElement?.textContent).toContain('Session idle timeout: 10 minutes, before 30 minutes');
  expect(await field('Session idle timeout')).toHaveProperty('value', '10');
  expect(manager.bodiesTo(settingEndpoints.modify)).toEqual([
    { platformSettingUserPasswordRequireSpecialCharactersEnabled: { value: 'true' } },
  ]);
});

test('what is removed for good or stops working is asked about first', async () => {
  const manager = manage();
  const { user } = await open();
  const input = await field('Keep events for');
  await user.clear(input);
  await user.paste('5');
  expect(describes(input, /Events that are older than 5 weeks are removed for good\.$/)).toBe(true);
  await user.click(bar());
  const question = await screen.findByRole('alertdialog', { name: 'Save these settings?' });
  await user.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(manager.bodiesTo(own.modifyOwn)).toEqual([]);
  await user.click(bar());
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved')).toBeTruthy();
  expect(manager.bodiesTo(own.modifyOwn)).toEqual([{ keyroomSystemEventRetention: { value: '5 Weeks' } }]);
});

test('a limit on the lifetime says how many keys it refuses', async () => {
  const manager = manage();
  const { user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: 'No limit: Maximum lifetime' }));
  expect(await screen.findByText('No key in use is older than 365 days: none stops working now.')).toBeTruthy();
  expect(manager.bodiesTo(apiKeyEndpoints.search)).toMatchObject([
    {
      searchCriteria: [{ fieldName: 'created', lastDateValue: sampleNow - 365 * 86_400_000 }, { fieldName: 'active' }],
    },
  ]);
});

test('leaving with unsaved changes is asked about', async () => {
  manage();
  const { user, history } = await open();
  await user.click(await screen.findByRole('switch', { name: 'Special characters' }));
  act(() => history.back());
  const question = await screen.findByRole('alertdialog', { name: 'Discard your changes?' });
  await user.click(within(question).getByRole('button', { name: 'Keep editing' }));
  expect(screen.getByRole('switch', { name: 'Special characters', checked: true })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(screen.getByRole('switch', { name: 'Special characters', checked: false })).toBeTruthy();
  expect(screen.getByText('No unsaved changes')).toBeTruthy();
});

test('with the right to view alone, everything can be read and nothing changed', async () => {
  manage();
  const role = aRoleWith('Viewer', 'platformRights.settingRights.canViewSettings');
  await open({ session: aSession({ role }) });
  expect(await screen.findByText('You may look at these settings, not change them.')).toBeTruthy();
  expect(await field('Session idle timeout')).toHaveProperty('readOnly', true);
  expect(screen.getByRole('switch', { name: 'Limit calls' })).toHaveProperty('disabled', true);
  expect(screen.queryByRole('button', { name: /Reset/ })).toBeNull();
});

test('without the right to view, the page says so and asks for nothing', async () => {
  const manager = manage();
  await open({ session: aSession({ role: aRoleWith('Nobody') }) });
  expect(await screen.findByText('You may not see the system settings')).toBeTruthy();
  expect(manager.calls).toEqual([]);
});

test('with a manager that does not know our settings, only the others are there', async () => {
  serve(on(settingEndpoints.list, system()));
  await open();
  expect(await field('Session idle timeout')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Sign-in',
    'Sessions',
    'Passwords',
  ]);
  expect(screen.queryByRole('textbox', { name: 'Length of a lock-out' })).toBeNull();
});

test('settings that cannot be read can be asked for again', async () => {
  const manager = manage();
  manager.answer(on(settingEndpoints.list, refuse(500, 'internal')));
  const { user } = await open();
  expect((await screen.findByRole('alert')).textContent).toContain('The settings could not be loaded');
  manager.answer(on(settingEndpoints.list, system()));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await field('Session idle timeout')).toBeTruthy();
});

test('lengths of time and choices are in Japanese, too', async () => {
  manage();
  await open({ locale: 'ja-JP' });
  expect(describes(await field('アイドルタイムアウト'), '1分～1日。初期設定: 30分')).toBe(true);
  expect(screen.getByRole('radio', { name: '最も古いセッションを終了' })).toBeTruthy();
});
