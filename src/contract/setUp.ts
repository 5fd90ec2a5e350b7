import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { isTimeZone } from './timeZones.ts';
import { integer, locale } from './values.ts';

export const passwordMinimum = 12;

/** The first administrator. `token` is the one in the set-up link, which is printed where the manager was started. */
export const firstAdministrator = z.object({
  token: z.string(),
  userName: z.string().trim().min(1).max(254),
  password: z.string().min(passwordMinimum).max(1024),
  locale: locale.default('en-US'),
  /** The browser's zone; one that the manager does not know becomes UTC. */
  timeZone: z
    .string()
    .default('UTC')
    .transform((name) => (isTimeZone(name) ? name : 'UTC')),
});

/** `/keyroom/set-up`: extensions of the embedded manager, answered only while it has no administrator. */
export const setUpEndpoints = {
  status: endpoint({ method: 'GET', path: '/keyroom/set-up', access: 'anyone', answer: z.object({ needed: z.boolean() }) }),
  /** 403 `set_up_link_invalid` · 409 `set_up_done`. Creates an administrator with Full Access; does not sign in. */
  create: endpoint({
    method: 'POST',
    path: '/keyroom/set-up',
    access: 'anyone',
    body: firstAdministrator,
    answer: z.object({ administratorID: integer }),
  }),
};
