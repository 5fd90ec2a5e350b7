import { expect, test, vi } from 'vitest';
import { sessionEndpoints } from '#contract/sessions.ts';
import { askForSession } from './askForSession.ts';
import { chooseManager } from './lib/managers.ts';
import { theseManagers } from './testing/theseManagers.ts';

test('What a page asks for before its code is there is the session', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const { method, path } = askForSession();
  expect({ method, path }).toEqual({ method: sessionEndpoints.current.method, path: sessionEndpoints.current.path });
  expect(fetch).toHaveBeenCalledExactlyOnceWith(`/api${path}`, expect.objectContaining({ method }));
});

test('It is asked of the manager that was chosen, where there are several', () => {
  theseManagers(
    { name: 'production', address: 'manager.example:4119' },
    { name: 'staging', address: 'staging.example' },
  );
  chooseManager('staging');
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  askForSession();
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/managers/staging/api/sessions/current', expect.anything());
});
