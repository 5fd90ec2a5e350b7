import { screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { paths } from '#console/app/paths.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { pageAt } from '#console/testing/pageAt.tsx';
import { anApiKey, aRole, aRoleWith, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, serve } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { KeyDoctorPage } from './KeyDoctorPage.tsx';
import { keyDoctorTexts } from './texts.ts';

const sample = '8:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7/sOA=';

beforeAll(async () => {
  await activateLocale('en-US');
  await addTexts(keyDoctorTexts);
});

beforeEach(() => {
  vi.spyOn(window, 'scrollTo').mockReturnValue();
  vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
});

async function open({ key = anApiKey(), session = aSession() } = {}) {
  const manager = serve(on(apiKeyEndpoints.describe, key), on(roleEndpoints.list, { roles: [aRole()] }));
  const { element } = pageAt({ path: paths.keyDoctor, validateSearch: () => ({}), component: KeyDoctorPage });
  const shown = await show(element, { session });
  const field = await screen.findByRole('textbox', { name: /^Secret key, or a call/ });
  const paste = async (text: string) => {
    await shown.user.clear(field);
    await shown.user.click(field);
    await shown.user.paste(text);
  };
  return { ...shown, manager, field, paste };
}

test('says what it finds before anything is pasted, and has the focus where to paste', async () => {
  const { field } = await open();
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('Lost on the way')).toBeTruthy();
  expect(field.getAttribute('autocomplete')).toBe('off');
  expect(field.getAttribute('spellcheck')).toBe('false');
});

test('diagnoses what is pasted at once, and offers what it repaired without showing it', async () => {
  const { paste } = await open();
  await paste(sample.replace('=', ''));
  expect(screen.getByRole('heading', { name: 'One thing is wrong' })).toBeTruthy();
  const findings = within(screen.getByRole('list', { name: 'Findings' }));
  expect(findings.getByText('The “=” at its end was lost')).toBeTruthy();
  expect(screen.getByRole('region', { name: 'What was found' }).textContent).not.toContain('dxntueMcso');
  expect(screen.getByRole('button', { name: 'Copy Secret key, repaired' })).toBeTruthy();
});

test('names the key by its ID alone, with the way to it', async () => {
  const { paste, manager } = await open();
  await paste(sample);
  expect(screen.getByRole('heading', { name: 'The secret key is well-formed' })).toBeTruthy();
  const link = await screen.findByRole('link', { name: 'ci-deploy' });
  expect(link.getAttribute('href')).toContain('open=8');
  expect(await screen.findByText('Nothing speaks against this key')).toBeTruthy();
  expect(JSON.stringify(manager.calls)).not.toContain('4rFct');
});

test('says everything that the key is refused for, and when its present secret key was handed over', async () => {
  const key = anApiKey({
    active: false,
    expiryDate: sampleNow - 86_400_000,
    unsuccessfulSignInAttempts: 3,
    secretCreated: sampleNow - 3_600_000,
  });
  const { paste } = await open({ key });
  await paste(sample);
  expect(await screen.findByText('The key is locked out')).toBeTruthy();
  expect(screen.getByText('The key expired 21 Nov 2026, 10:00')).toBeTruthy();
  expect(screen.getByText('3 attempts with a wrong secret key since the last success')).toBeTruthy();
  expect(screen.getByText(/handed over 22 Nov 2026, 09:00 and has not been used since/)).toBeTruthy();
});

test('an ID that no key has is told, and a failure can be tried again', async () => {
  const { paste, manager, user } = await open();
  manager.answer(on(apiKeyEndpoints.describe, refuse(404, 'not_found')));
  await paste('8');
  expect(await screen.findByText(/There is no key with the ID 8 on this manager/)).toBeTruthy();
  manager.answer(on(apiKeyEndpoints.describe, refuse(500, 'internal')));
  await paste('9');
  await screen.findByRole('alert');
  manager.answer(on(apiKeyEndpoints.describe, anApiKey({ ID: 9, keyName: 'nightly' })));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'nightly' })).toBeTruthy();
});

test('whoever may not view keys is told so, and nothing is asked', async () => {
  const role = aRoleWith('Nobody');
  const { paste, manager } = await open({ session: aSession({ role }) });
  await paste(sample);
  expect(await screen.findByText(/Your role Nobody may not view API keys/)).toBeTruthy();
  expect(manager.calls).toEqual([]);
});

test('clearing forgets it and hands the focus back; hiding covers the field', async () => {
  const { paste, user, field } = await open();
  await paste(sample);
  await user.click(screen.getByRole('button', { name: 'Hide' }));
  expect(field.dataset.hidden).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect((field as HTMLTextAreaElement).value).toBe('');
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('Lost on the way')).toBeTruthy();
});
