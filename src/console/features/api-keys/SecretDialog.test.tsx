import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { activateLocale, addTexts } from '#console/i18n/i18n.ts';
import { routed } from '#console/testing/routed.tsx';
import { anApiKey, aRole, aSession, sampleNow } from '#console/testing/samples.ts';
import { on, refuse, type ServedManager, serve, unreachable } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { SecretDialog } from './SecretDialog.tsx';
import { secretDialogTexts } from './secretDialogTexts.ts';

const secretKey = `8:${'s'.repeat(43)}=`;

/** What the older way of copying put on the clipboard, and whether it was done inside the dialog. */
let copied: { text: string; inDialog: boolean } | undefined;
let allowed: boolean;
let manager: ServedManager;

beforeAll(async () => {
  await import('#console/components/CommandMenu.tsx');
});

beforeEach(async () => {
  manager = serve(on(roleEndpoints.list, { roles: [aRole()] }));
  await activateLocale('en-US');
  await addTexts(secretDialogTexts);
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
  const shown = await show(element, { session: aSession() });
  await screen.findByRole('alertdialog', { name: 'Secret key for ci-deploy' });
  // What the secret key is used with follows it.
  await screen.findByRole('button', { name: 'Download' });
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

  test('of every form counts, and the form is there again the next time', async () => {
    const { user, onClose, unmount } = await open();
    await user.click(screen.getByRole('tab', { name: 'Header' }));
    await user.keyboard('{End}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: '.env', selected: true }));
    await user.click(screen.getByRole('button', { name: 'Copy .env' }));
    expect(copied?.text).toBe(`API_URL=${location.origin}/api\nAPI_SECRET_KEY=${secretKey}`);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    unmount();
    await open();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('.env');
  });
});

describe('a file', () => {
  const saved: { name: string; content: Blob }[] = [];
  const revoke = vi.fn();

  beforeEach(() => {
    saved.length = 0;
    revoke.mockReset();
    let made: Blob | undefined;
    URL.createObjectURL = (content) => {
      made = content as Blob;
      return 'blob:made';
    };
    URL.revokeObjectURL = revoke;
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      if (made) saved.push({ name: this.download, content: made });
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(URL, 'createObjectURL');
    Reflect.deleteProperty(URL, 'revokeObjectURL');
  });

  test.each([
    ['.env file', 'keyroom-ci-deploy-8.env', `API_URL=${location.origin}/api\nAPI_SECRET_KEY=${secretKey}\n`],
    ['JSON file', 'keyroom-ci-deploy-8.json', expect.stringContaining(`"secretKey": "${secretKey}"`)],
  ])('%s takes the secret away, says its name and leaves no address behind', async (item, name, text) => {
    const { user, onClose } = await open();
    await user.click(screen.getByRole('button', { name: 'Download' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
    await screen.findByText(`Saved as ${name}`);
    expect(saved.map((file) => file.name)).toEqual([name]);
    expect(await saved[0]?.content.text()).toEqual(text);
    expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:made');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  });
});

describe('trying it', () => {
  const tryIt = async () => {
    const shown = await open();
    await waitFor(() => expect(manager.calls.map(({ endpoint }) => endpoint)).toContain(roleEndpoints.list));
    await shown.user.click(screen.getByRole('button', { name: 'Try it now' }));
    return shown;
  };
  const current = { ...anApiKey(), roleURN: 'urn:tmds:identity::0:role/Full Access', tenantID: 0, tenantGUID: '' };

  test('says as whom it authenticates, by a call that carries the secret, no session, and is kept nowhere', async () => {
    manager.answer(on(apiKeyEndpoints.describeCurrent, current));
    const { onClose, user } = await tryIt();
    await screen.findByText('Authenticates as ci-deploy, Full Access');
    const call = manager.calls.find(({ endpoint }) => endpoint === apiKeyEndpoints.describeCurrent);
    expect(Object.fromEntries(call?.headers ?? [])).toEqual({ 'api-version': 'v1', 'api-secret-key': secretKey });
    expect(vi.mocked(fetch).mock.calls.find(([address]) => String(address).endsWith('/current'))?.[1]).toMatchObject({
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
    // It is not stored anywhere for having been tried.
    await user.keyboard('{Escape}');
    await screen.findByText(missing);
    expect(onClose).not.toHaveBeenCalled();
  });

  test.each([
    ['the key is locked out', { active: false }, aRole()],
    ['the key is locked out for a while', { unlockTime: 4e15 }, aRole()],
    ['the key has expired', { expiryDate: sampleNow - 1 }, aRole()],
    ['the key is older than API keys may be', { lifetimeEnd: sampleNow - 1 }, aRole()],
    ['the role of the key does not allow API access', {}, aRole({ allowWebService: false })],
  ])('says why it is refused: %s', async (why, changes, role) => {
    vi.spyOn(Temporal.Now, 'instant').mockReturnValue(Temporal.Instant.fromEpochMilliseconds(sampleNow));
    manager.answer(
      on(roleEndpoints.list, { roles: [role] }),
      on(apiKeyEndpoints.describeCurrent, refuse(401, 'not_authenticated')),
      on(apiKeyEndpoints.describe, anApiKey(changes)),
    );
    await tryIt();
    await screen.findByText(`Refused: ${why}.`);
  });

  test('of a key that is gone says so; where nothing stands against the key, the secret may have been replaced', async () => {
    manager.answer(on(apiKeyEndpoints.describeCurrent, refuse(401, 'not_authenticated')));
    const { user } = await tryIt();
    await screen.findByText('Refused: the key has been deleted.');
    manager.answer(on(apiKeyEndpoints.describe, anApiKey()));
    await user.click(screen.getByRole('button', { name: 'Try it now' }));
    await screen.findByText(/Refused by the manager: somebody may have replaced the secret key/);
  });

  test('of a manager that does not answer, or too busy, says so and can be done again', async () => {
    manager.answer(on(apiKeyEndpoints.describeCurrent, unreachable));
    const { user } = await tryIt();
    await screen.findByText(/The manager does not answer/);
    manager.answer(on(apiKeyEndpoints.describeCurrent, refuse(429, 'too_many_requests')));
    await user.click(screen.getByRole('button', { name: 'Try it now' }));
    await screen.findByText(/Too many requests/);
    manager.answer(on(apiKeyEndpoints.describeCurrent, current));
    await user.click(screen.getByRole('button', { name: 'Try it now' }));
    await screen.findByText('Authenticates as ci-deploy, Full Access');
  });
});

test('Where the manager does not write down when a secret was handed over, this browser does', async () => {
  const { user } = await open();
  expect(localStorage.getItem('keyroom.receipts')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'I have stored the secret key' }));
  await user.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(localStorage.getItem('keyroom.receipts')).toContain('"keyID":8'));
});

test('The secret is in no address and no storage', async () => {
  await open();
  expect(window.location.href + JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(secretKey);
});
