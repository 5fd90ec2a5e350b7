import { paths } from '#console/app/paths.ts';
import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { createApi } from '../support/api.ts';
import { expect, guide } from './guide.ts';
import { signInByHand } from './signIn.ts';

const guest = { userName: 'e.lindgren', password: 'plum otter lantern 42' };

guide(
  'troubleshooting',
  'Troubleshooting',
  async ({ page, words, shot, demo }) => {
    const main = page.getByRole('main');
    const api = createApi(demo.url, () => {});
    const session = await api.signIn(demo.fullAccess);
    const { apiKeys } = await api.call(apiKeyEndpoints.list, {}, session);
    const locked = apiKeys.find(({ active, keyName }) => !active && keyName);

    await page.goto(paths.keyDoctor);
    const cutOff = `${locked?.ID}:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7ysO`;
    const pasted = `curl ${demo.url}/api/apikeys -H "Authorization: Bearer ${cutOff}"`;
    const field = main.getByRole('textbox');
    await field.fill(pasted);
    const verdict = main.getByRole('heading', { name: words('keyDoctor.verdict.wrong', { count: 2 }) });
    const lockedOut = main.getByText(words('keyDoctor.refused.lockedOut'), { exact: true });
    await expect(lockedOut).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await shot('doctor', page, { callouts: [field, verdict, lockedOut] });

    const body = { username: guest.userName, password: guest.password, roleID: 2 };
    await api.call(administratorEndpoints.create, { body }, session);
    await page.context().clearCookies();
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.goto(paths.apiKeys);
    await signInByHand(page, words, guest);
    const why = main.getByText(words('apiKeys.notAllowed.text', { role: 'Auditor' }));
    await expect(why).toBeVisible();
    await shot('not-allowed', page, { callouts: [{ at: why, place: 'left' }] });
  },
  { own: { keys: 60 } },
);
