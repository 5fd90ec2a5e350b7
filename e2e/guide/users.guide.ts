import type { Page } from '@playwright/test';
import { paths } from '#console/app/paths.ts';
import { codeOf } from '../support/authenticator.ts';
import { moment, replaceText } from '../support/pictures.ts';
import { expect, guide } from './guide.ts';
import { signInByHand } from './signIn.ts';

const now = Temporal.Instant.from(moment).epochMilliseconds;
const newcomer = { name: 'e.lindgren', fullName: 'Ebba Lindgren', password: 'plum otter lantern 42' };

/** Puts in the place of a QR code a pattern that looks like one and holds nothing. */
async function hideQrCode(page: Page, name: string): Promise<void> {
  await page
    .getByRole('img', { name })
    .locator('path')
    .evaluate((code: SVGPathElement) => {
      const border = 3;
      const size = (code.ownerSVGElement?.viewBox.baseVal.width ?? 0) - 2 * border;
      const isDark = (x: number, y: number) => {
        const fromCorner = Math.max(Math.abs(x - (x < 8 ? 3 : size - 4)), Math.abs(y - (y < 8 ? 3 : size - 4)));
        if (fromCorner <= 4 && (x < 8 || y < 8)) return fromCorner !== 2 && fromCorner !== 4;
        const mixed = Math.imul(x + size * y + 1, 0x9e3779b1);
        return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 31 === 1;
      };
      const places = Array.from(
        { length: size * size },
        (_, place) => [place % size, Math.floor(place / size)] as const,
      );
      const squares = places.filter(([x, y]) => isDark(x, y)).map(([x, y]) => `M${x + border} ${y + border}h1v1h-1z`);
      code.setAttribute('d', squares.join(''));
    });
}

guide(
  'users',
  'Users and two-step sign-in',
  async ({ page, words, shot, demo }) => {
    const window = page.getByRole('dialog');
    const button = (name: string) => window.getByRole('button', { name, exact: true });
    const field = (name: string) => window.getByLabel(name, { exact: true });
    const row = (name: string) => page.getByRole('row', { name });
    const account = page.getByRole('button', { name: words('shell.account', { name: 'Administrator' }) });
    const openAccount = async (entry: string) => {
      await account.click();
      await page.getByRole('menuitem', { name: entry }).click();
    };

    await page.goto(paths.users);
    await page.getByRole('button', { name: words('list.new') }).click();
    await field(words('users.userName')).fill(newcomer.name);
    await field(words('users.fullName')).fill(newcomer.fullName);
    const role = window.getByRole('combobox', { name: words('record.role') });
    await role.click();
    await page.getByRole('option', { name: 'Key Operator' }).click();
    await field(words('password.new')).fill(newcomer.password);
    await field(words('password.repeat')).fill(newcomer.password);
    await window.getByRole('tab', { name: words('users.tab.general') }).click();
    await shot('new', window, { callouts: [field(words('users.userName')), role, field(words('password.new'))] });
    await button(words('dialog.ok')).click();
    await expect(row(newcomer.name)).toBeFocused();

    await openAccount(words('account.twoStep.open'));
    await button(words('account.twoStep.enrol')).click();
    await field(words('account.yourPassword')).fill(demo.fullAccess.password);
    await button(words('account.twoStep.enrol.submit')).click();
    const qrCode = words('account.twoStep.qr', { account: 'admin', issuer: 'Keyroom' });
    const key = field(words('account.twoStep.secret'));
    const secret = await key.inputValue();
    await hideQrCode(page, qrCode);
    await replaceText(page, secret, secret.replaceAll(/\S/g, '•'));
    const code = field(words('account.twoStep.code'));
    await shot('two-step', window, { callouts: [page.getByRole('img', { name: qrCode }), key, code] });
    await code.fill(codeOf(secret, 0, now));
    await button(words('account.twoStep.confirm')).click();
    const safe = page.getByRole('alertdialog', { name: words('account.codes.title') });
    await expect(safe.getByRole('listitem')).toHaveCount(10);
    await safe.getByLabel(words('account.codes.stored')).check();
    await safe.getByRole('button', { name: words('account.codes.done') }).click();
    await expect(window).toContainText(words('account.twoStep.codesLeft', { count: 10 }));
    await button(words('dialog.close')).click();

    await openAccount(words('shell.signOut'));
    await signInByHand(page, words, demo.fullAccess);
    await expect(page.getByRole('button', { name: words('codeStep.useRecovery') })).toBeVisible();
    await page.getByLabel(words('codeStep.app')).fill(codeOf(secret, 1, now));
    await page.getByRole('button', { name: words('signIn.submit'), exact: true }).click();
    await expect(account).toBeVisible();

    await page.goto(paths.users);
    await row('h.tanaka').dblclick();
    await window.getByRole('tab', { name: words('users.tab.signIn') }).click();
    const switchOff = button(words('users.twoStep.switchOff'));
    const endAll = button(words('users.sessions.end'));
    await shot('sign-in', window, { callouts: [switchOff, endAll], clip: { height: 450 } });
    await switchOff.click();
    const question = page.getByRole('alertdialog');
    await question.getByRole('button', { name: words('users.switchOff.confirm') }).click();
    await expect(window).toContainText(words('users.signIn.switchedOff'));
    await endAll.click();
    await question.getByRole('button', { name: words('users.endSessions.confirm') }).click();
    await expect(window).toContainText(words('users.signIn.ended'));
    await button(words('dialog.cancel')).click();

    await row(newcomer.name).click();
    await page.getByRole('button', { name: words('users.lock'), exact: true }).click();
    await expect(row(newcomer.name)).toContainText(words('users.state.lockedOut'));
    await page.getByRole('button', { name: words('users.unlock'), exact: true }).click();
    await expect(row(newcomer.name)).toContainText(words('users.state.active'));
  },
  { own: { keys: 20 } },
);
