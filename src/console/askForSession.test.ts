import { expect, test, vi } from 'vitest';
import { sessionEndpoints } from '#contract/sessions.ts';
import { askForSession } from './askForSession.ts';

test('What a page asks for before its code is there is the session', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response());
  const { method, path } = askForSession();
  expect({ method, path }).toEqual({ method: sessionEndpoints.current.method, path: sessionEndpoints.current.path });
  expect(fetch).toHaveBeenCalledExactlyOnceWith(`/api${path}`, expect.objectContaining({ method }));
});
