import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { show } from '#console/testing/show.tsx';
import { ApiCallTab } from './ApiCallTab.tsx';
import { apiCallTexts } from './apiCallTexts.ts';

beforeEach(async () => {
  await activateLocale('en-US');
  await addTexts(apiCallTexts);
});

const code = () => screen.getByRole('tabpanel').querySelector('pre')?.textContent;

test('Of a new key it shows the call that creates it, where it goes, and where the secret key is to come from', async () => {
  await show(<ApiCallTab id={undefined} body={{ keyName: 'ci', roleID: 2 }} />);
  const tools = screen.getAllByRole('tab').map(({ textContent }) => textContent);
  expect(tools).toEqual(['cURL', 'Python SDK', 'JavaScript SDK', 'PowerShell', 'Ansible']);
  screen.getByText('OK creates the key with this call.');
  screen.getByText(/The environment variable API_SECRET_KEY has to hold the secret key/);
  expect(code()).toContain(`curl -X POST '${location.origin}/api/apikeys' `);
});

test('Of a key that is there it shows the change; with none, the call that reads it', async () => {
  const { unmount } = await show(<ApiCallTab id={8} body={{ description: 'x', timeZone: undefined }} />);
  screen.getByText('OK saves your changes with this call.');
  expect(code()).toContain(`/api/apikeys/8'`);
  expect(code()).toMatch(/-d '\{\n {2}"description": "x"\n\}'$/);
  unmount();
  await show(<ApiCallTab id={8} body={{}} />);
  screen.getByText('You have changed nothing, so this call reads the key.');
  expect(code()).not.toContain('POST');
});

test('What the manager would refuse it does not pass off as a call that works', async () => {
  await show(<ApiCallTab id={undefined} body={{ keyName: '' }} faulty />);
  screen.getByText('As the fields stand, the manager refuses this call.');
});

test('The tool that was looked at last is there again, also by keyboard', async () => {
  const { user, unmount } = await show(<ApiCallTab id={8} body={{}} />);
  await user.tab();
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Ansible', selected: true }));
  expect(code()).toContain('ansible.builtin.uri');
  unmount();
  await show(<ApiCallTab id={8} body={{}} />);
  screen.getByRole('tab', { name: 'Ansible', selected: true });
});
