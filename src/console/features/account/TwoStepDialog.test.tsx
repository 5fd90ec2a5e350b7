import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { passwordTexts } from '#console/components/passwordTexts.ts';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { aSession } from '#console/testing/samples.ts';
import { on, refuse, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type MfaState, mfaEndpoints } from '#contract/mfa.ts';
import { accountTexts } from './accountTexts.ts';
import { TwoStepDialog } from './TwoStepDialog.tsx';

const enrolment = {
  secret: 'JBSWY3DPEHPK3PXP',
  uri: 'otpauth://totp/Keyroom:MasterAdmin?secret=JBSWY3DPEHPK3PXP&issuer=Keyroom',
};
const recoveryCodes = Array.from({ length: 10 }, (_, n) => `CODE${n}0-AAAAAA-BBBBBB-CCCCCC`);
const wrongPassword = refuse(400, 'invalid', [{ path: 'password', code: 'wrong_password', message: '' }]);

beforeEach(async () => {
  await activateLocale('en-US');
  await Promise.all([accountTexts, passwordTexts].map(addTexts));
  document.execCommand = () => true;
});

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
});

/** A manager that knows one password and one code. */
function manager(state: MfaState) {
  let now = state;
  const proven = <T,>(body: unknown, answer: () => T) =>
    (body as { password: string }).password === 'right' ? answer() : wrongPassword;
  return serve(
    on(mfaEndpoints.describe, () => now),
    on(mfaEndpoints.enrol, ({ body }) => proven(body, () => enrolment)),
    on(mfaEndpoints.confirm, ({ body }) => {
      if ((body as { code: string }).code !== '123 456') {
        return refuse(400, 'invalid', [{ path: 'code', code: 'wrong_code', message: '' }]);
      }
      now = { mfaType: 'local-totp', recoveryCodesLeft: 10 };
      return { recoveryCodes };
    }),
    on(mfaEndpoints.renewRecoveryCodes, ({ body }) => proven(body, () => ({ recoveryCodes }))),
    on(mfaEndpoints.switchOff, ({ body }) =>
      proven(body, () => {
        now = { mfaType: 'none' };
        return now;
      }),
    ),
  );
}

async function open() {
  const onClose = vi.fn();
  const { element, history } = routed(<TwoStepDialog payload={undefined} onClose={onClose} />);
  const shown = await show(element, { session: aSession() });
  return { ...shown, history, onClose };
}

const password = () => screen.findByLabelText<HTMLInputElement>('Your password', { exact: true });
const noteOf = (field: HTMLElement) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

test('It is switched on in three steps: the password, a code of the app, recovery codes', async () => {
  manager({ mfaType: 'none' });
  const { user, onClose } = await open();
  await user.click(await screen.findByRole('button', { name: 'Switch on…' }));
  expect(document.activeElement).toBe(await password());
  await user.keyboard('wrong');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(async () => expect(noteOf(await password())).toBe('The password is not correct.'));
  await user.clear(await password());
  await user.type(await password(), 'right');
  await user.click(screen.getByRole('button', { name: 'Continue' }));

  await screen.findByRole('img', { name: 'QR code for MasterAdmin at Keyroom' });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Key to type in' }).value).toBe(
    'JBSW Y3DP EHPK 3PXP',
  );
  const code = screen.getByRole('textbox', { name: 'Code' });
  expect(document.activeElement).toBe(code);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(noteOf(code)).toContain('Fill in this field.'));
  await user.type(code, '000000{Enter}');
  await waitFor(() => expect(noteOf(code)).toContain('The code is not correct.'));
  await user.clear(code);
  await user.type(code, ' 123 456 {Enter}');

  const codes = await screen.findByRole('list', { name: 'Recovery codes' });
  expect(
    within(codes)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(recoveryCodes);
  await user.click(screen.getByRole('checkbox', { name: 'I have stored the recovery codes' }));
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await screen.findByText('10 recovery codes left');
  expect(screen.queryByText(recoveryCodes[0] ?? '')).toBeNull();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});

test('Recovery codes that nobody has taken go away by neither Esc, Done nor Back', async () => {
  manager({ mfaType: 'local-totp', recoveryCodesLeft: 2 });
  const { user, history } = await open();
  await screen.findByText(/Get new codes in time/);
  await user.click(screen.getByRole('button', { name: 'New recovery codes…' }));
  await user.type(await password(), 'right');
  await user.click(screen.getByRole('button', { name: 'Get new codes' }));
  await screen.findByRole('list', { name: 'Recovery codes' });
  await user.keyboard('{Escape}');
  await screen.findByText(/or confirm that you have stored them/);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  history.back();
  await waitFor(() => expect(window.location.pathname).toBe('/here'));
  screen.getByRole('list', { name: 'Recovery codes' });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.click(await screen.findByRole('button', { name: 'Done' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Recovery codes' })).toBeNull());
});

test('Recovery codes can be saved as a file that says what they are', async () => {
  manager({ mfaType: 'local-totp', recoveryCodesLeft: 2 });
  let saved: Blob | undefined;
  URL.createObjectURL = (blob) => {
    saved = blob as Blob;
    return 'blob:codes';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'New recovery codes…' }));
  await user.type(await password(), 'right');
  await user.click(screen.getByRole('button', { name: 'Get new codes' }));
  await user.click(await screen.findByRole('button', { name: 'Download' }));
  expect(click).toHaveBeenCalledOnce();
  const lines = (await saved?.text())?.split('\n');
  expect(lines?.[0]).toMatch(/^Keyroom recovery codes of MasterAdmin at /);
  expect(lines?.slice(2, -1)).toEqual(recoveryCodes);
});

test('It is switched off with the password', async () => {
  manager({ mfaType: 'local-totp', recoveryCodesLeft: 9 });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Switch off…' }));
  await user.type(await password(), 'right');
  await user.click(screen.getByRole('button', { name: 'Switch off' }));
  await screen.findByRole('button', { name: 'Switch on…' });
});

test('While the manager is asked, neither pressing again nor Esc does anything', async () => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const served = manager({ mfaType: 'local-totp', recoveryCodesLeft: 9 });
  served.answer(
    on(mfaEndpoints.renewRecoveryCodes, async () => {
      await asked;
      return { recoveryCodes };
    }),
  );
  const { user, onClose } = await open();
  await user.click(await screen.findByRole('button', { name: 'New recovery codes…' }));
  await user.type(await password(), 'right');
  const submit = screen.getByRole('button', { name: 'Get new codes' });
  await user.dblClick(submit);
  expect(submit.getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  answer();
  await screen.findByRole('list', { name: 'Recovery codes' });
  expect(served.bodiesTo(mfaEndpoints.renewRecoveryCodes)).toHaveLength(1);
  expect(onClose).not.toHaveBeenCalled();
});

test('What cannot be read can be asked for again', async () => {
  const served = serve(on(mfaEndpoints.describe, unreachable));
  const { user } = await open();
  await screen.findByRole('alert');
  served.answer(on(mfaEndpoints.describe, { mfaType: 'none' }));
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Switch on…' });
});

test('A manager without a second factor is said to be one', async () => {
  serve();
  await open();
  await screen.findByText('This manager does not offer two-step sign-in here.');
});
