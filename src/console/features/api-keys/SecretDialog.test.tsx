import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { anApiKey } from '#console/testing/samples.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';
import { SecretDialog } from './SecretDialog.tsx';

const secretKey = `8:${'s'.repeat(43)}=`;

/** What the older way of copying put on the clipboard, and whether it was done inside the dialog. */
let copied: { text: string; inDialog: boolean } | undefined;
let allowed: boolean;

beforeEach(async () => {
  await activateLocale('en-US');
  await addTexts(apiKeyDialogTexts);
  copied = undefined;
  allowed = true;
  document.execCommand = () => {
    const source = document.activeElement;
    if (!allowed || !(source instanceof HTMLTextAreaElement)) return false;
    const text = source.value.slice(source.selectionStart, source.selectionEnd);
    copied = { text, inDialog: source.closest('[role=alertdialog]') !== null };
    return true;
  };
});

afterEach(() => {
  Reflect.deleteProperty(document, 'execCommand');
  vi.unstubAllGlobals();
});

async function open() {
  const onClose = vi.fn();
  const { element, history } = routed(<SecretDialog payload={{ ...anApiKey(), secretKey }} onClose={onClose} />);
  const shown = await show(element);
  await screen.findByRole('alertdialog', { name: 'Secret key for ci-deploy' });
  return { ...shown, history, onClose };
}

const value = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Secret key value' });
const missing = /Copy the secret key, or confirm that you have stored it/;

function wouldAskBeforeReload() {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

test('The secret key has the focus, selected, under the warning that describes the dialog', async () => {
  await open();
  expect(document.activeElement).toBe(value());
  expect([value().selectionStart, value().selectionEnd, value().readOnly]).toEqual([0, secretKey.length, true]);
  const describedBy = screen.getByRole('alertdialog').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(describedBy)?.textContent).toBe(
    'Copy the secret key value now. This is the only time it will be shown.',
  );
});

describe('until it was copied or is said to be stored', () => {
  test('neither Close, Esc nor a click outside loses it, and what is missing is said', async () => {
    const { user, onClose } = await open();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(missing);
    await user.keyboard('{Escape}');
    await user.click(document.querySelector('.MuiDialog-container') ?? document.body);
    expect(value().value).toBe(secretKey);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('the browser’s Back does not lose it', async () => {
    const { history, onClose } = await open();
    history.back();
    await screen.findByText(missing);
    await waitFor(() => expect(window.location.pathname).toBe('/here'));
    expect(value().value).toBe(secretKey);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('a reload asks first', async () => {
    const { user } = await open();
    expect(wouldAskBeforeReload()).toBe(true);
    await user.click(screen.getByRole('checkbox', { name: 'I have stored the secret key' }));
    expect(wouldAskBeforeReload()).toBe(false);
  });
});

test('Once it is said to be stored the dialog closes, with nothing in its hands', async () => {
  const { user, onClose } = await open();
  await user.click(screen.getByRole('checkbox', { name: 'I have stored the secret key' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledExactlyOnceWith());
});

describe('copying', () => {
  test('works on plain http, from within the dialog, and keeps the focus', async () => {
    const { user, onClose } = await open();
    const button = screen.getByRole('button', { name: 'Copy Secret key value' });
    await user.click(button);
    expect(copied).toEqual({ text: secretKey, inDialog: true });
    expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('Copied');
    expect(document.activeElement).toBe(button);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  test('uses the clipboard where the page is secure', async () => {
    const { user } = await open();
    vi.stubGlobal('isSecureContext', true);
    await user.click(screen.getByRole('button', { name: 'Copy Secret key value' }));
    expect(await navigator.clipboard.readText()).toBe(secretKey);
    expect(copied).toBeUndefined();
  });

  test('that the browser refuses is said plainly, with the text selected for the keys', async () => {
    const { user, onClose } = await open();
    allowed = false;
    await user.click(screen.getByRole('button', { name: 'Copy Secret key value' }));
    await screen.findByText(/The browser did not allow copying.*Ctrl\+C/);
    expect(document.activeElement).toBe(value());
    expect(value().selectionEnd).toBe(secretKey.length);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await screen.findByText(missing);
    expect(onClose).not.toHaveBeenCalled();
  });

  test('by the keys counts too', async () => {
    const { user, onClose } = await open();
    await user.copy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });

  test('of the headers and of the cURL call gives what can be pasted', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Copy Header' }));
    expect(copied?.text).toBe(`api-version: v1\napi-secret-key: ${secretKey}`);
    await user.click(screen.getByRole('tab', { name: 'cURL' }));
    await user.click(screen.getByRole('button', { name: 'Copy cURL' }));
    expect(copied?.text).toContain(
      `/api/apikeys/current' \\\n  -H 'api-version: v1' \\\n  -H 'api-secret-key: ${secretKey}'`,
    );
  });
});

test('The secret is in no address and no storage', async () => {
  await open();
  expect(window.location.href + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(secretKey);
});
