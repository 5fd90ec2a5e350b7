import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { isTimeZone } from './timeZones.ts';
import { integer, legible, locale, storable } from './values.ts';

export const passwordMinimum = 12;

/** The first administrator. `token` is the one in the set-up link, which is printed where the manager was started. */
export const firstAdministrator = z.object({
  token: z.string(),
  userName: z.string().check(z.trim(), z.minLength(1), z.maxLength(254), storable, legible),
  password: z.string().check(z.minLength(passwordMinimum), z.maxLength(1024)),
  locale: z._default(locale, 'en-US'),
  /** The browser's zone; one that the manager does not know becomes UTC. */
  timeZone: z.pipe(
    z._default(z.string(), 'UTC'),
    z.transform((name) => (isTimeZone(name) ? name : 'UTC')),
  ),
});

/** `/keyroom/set-up`: extensions of the embedded manager, answered only while it has no administrator. */
export const setUpEndpoints = {
  status: endpoint({
    method: 'GET',
    path: '/keyroom/set-up',
    access: 'anyone',
    answer: z.object({ needed: z.boolean() }),
  }),
  /** 403 `set_up_link_invalid` · 409 `set_up_done`. Creates an administrator with Full Access; does not sign in. */
  create: endpoint({
    method: 'POST',
    path: '/keyroom/set-up',
    access: 'anyone',
    body: firstAdministrator,
    answer: z.object({ administratorID: integer }),
  }),
};
