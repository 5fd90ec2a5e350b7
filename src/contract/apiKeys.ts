import * as z from 'zod/mini';
import { endpoint } from './endpoint.ts';
import { searchFilter } from './search.ts';
import { timeZone } from './timeZones.ts';
import { description, integer, integerInput, locale, objectName, timestamp } from './values.ts';

/**
 * An API key as every answer but two gives it: never with its secret key. Optional fields are absent when unset.
 * A client sets what `apiKeyChange` has; the manager sets all the rest.
 */
export const apiKey = z.object({
  /** Assigned by the manager, ascending; also the public part of the secret key. */
  ID: integer,
  /** Unique, whatever its case. */
  keyName: z.string(),
  description: z._default(z.string(), ''),
  /** Language of the texts that calls with this key are answered in. */
  locale: z.catch(locale, 'en-US'),
  roleID: integer,
  /** Zone in which calls with this key give dates. Kept as it was sent: may be a legacy name such as `US/Eastern`. */
  timeZone: z.string(),
  /** `false`: locked out by an administrator. */
  active: z.boolean(),
  created: timestamp,
  /** Last call the key authenticated, to the minute. Absent: never used. */
  lastSignIn: z.optional(timestamp),
  /** Until then the key is locked out automatically. Absent or past: it is not. */
  unlockTime: z.optional(timestamp),
  /** Attempts with a wrong secret key since the last success or unlocking. */
  unsuccessfulSignInAttempts: integer,
  /** From this moment on the key is refused. Absent: never. */
  expiryDate: z.optional(timestamp),
  /** Ours: until then the key may be used at most, by the limit on the lifetime of keys. Absent: no limit. */
  lifetimeEnd: z.optional(timestamp),
  /** Ours: when the secret key it has now was handed out. Absent: not known. */
  secretCreated: z.optional(timestamp),
  /** Ours: the first call that this secret key authenticated. Absent: none yet, where `secretCreated` is known. */
  secretFirstUsed: z.optional(timestamp),
  serviceAccount: z._default(z.boolean(), false),
});
export type ApiKey = z.infer<typeof apiKey>;

/** An API key in the only two answers that carry its secret key: `<ID>:<44 base64 characters>`. */
export const apiKeyWithSecret = z.extend(apiKey, { secretKey: z.string() });
export type ApiKeyWithSecret = z.infer<typeof apiKeyWithSecret>;

/** The calling key's own description: with the role's name for programs, and the tenant. */
export const currentApiKey = z.extend(apiKey, {
  roleURN: z.string(),
  tenantID: integer,
  tenantGUID: z.string(),
});
export type CurrentApiKey = z.infer<typeof currentApiKey>;

/** The fields a client may set. The manager checks in addition that the role exists and that the name is free. */
const settable = z.object({
  keyName: objectName,
  description,
  locale,
  roleID: integerInput,
  timeZone,
  active: z.boolean(),
  /** Must lie ahead. `null` or `0`: no expiry. */
  expiryDate: z.nullable(z.pipe(integerInput, timestamp)),
});

/** A key to create. Absent: `description` empty, `locale` en-US, `timeZone` the caller's, `active`, no expiry. */
export const newApiKey = z.required(z.partial(settable), { keyName: true, roleID: true });
export type NewApiKey = z.input<typeof newApiKey>;

/** A change to a key: fields that are absent stay as they are. */
export const apiKeyChange = z.partial(settable);
export type ApiKeyChange = z.input<typeof apiKeyChange>;

const apiKeyList = z.object({ apiKeys: z.array(apiKey) });

/** `/apikeys`: the API keys of the manager. Each call needs the right of its verb on API keys. */
export const apiKeyEndpoints = {
  list: endpoint({
    method: 'GET',
    access: 'platformRights.apikeyRights.canViewApiKeys',
    path: '/apikeys',
    answer: apiKeyList,
  }),
  /** 400 unknown role or past expiry · 403 a role with more rights than the caller's · 409 name taken. */
  create: endpoint({
    method: 'POST',
    access: 'platformRights.apikeyRights.canCreateNewApiKeys',
    path: '/apikeys',
    body: newApiKey,
    answer: apiKeyWithSecret,
  }),
  search: endpoint({
    method: 'POST',
    access: 'platformRights.apikeyRights.canViewApiKeys',
    path: '/apikeys/search',
    body: searchFilter,
    answer: apiKeyList,
  }),
  /** Answers with an `ETag` for `modify`. */
  describe: endpoint({
    method: 'GET',
    access: 'platformRights.apikeyRights.canViewApiKeys',
    path: '/apikeys/:id',
    answer: apiKey,
  }),
  /** With `If-Match`, 409 when the key has been edited since that `ETag`; without, the last one wins. */
  modify: endpoint({
    method: 'POST',
    access: 'platformRights.apikeyRights.canEditApiKeyProperties',
    path: '/apikeys/:id',
    body: apiKeyChange,
    answer: apiKey,
  }),
  remove: endpoint({
    method: 'DELETE',
    access: 'platformRights.apikeyRights.canDeleteApiKeys',
    path: '/apikeys/:id',
    answer: z.void(),
  }),
  /** A new secret key with the same ID. The old one is refused from the next call on. */
  replaceSecret: endpoint({
    method: 'POST',
    access: 'platformRights.apikeyRights.canEditApiKeyProperties',
    path: '/apikeys/:id/secretkey',
    answer: apiKeyWithSecret,
  }),
  /** For a caller that authenticates with an API key: that key. */
  describeCurrent: endpoint({ method: 'GET', access: 'api_key', path: '/apikeys/current', answer: currentApiKey }),
  /** A key changes itself; needs the right to edit API keys and cannot change its role, lock or expiry. */
  modifyCurrent: endpoint({
    method: 'POST',
    access: { right: 'platformRights.apikeyRights.canEditApiKeyProperties', of: 'api_key' },
    path: '/apikeys/current',
    body: apiKeyChange,
    answer: apiKey,
  }),
  replaceCurrentSecret: endpoint({
    method: 'POST',
    access: { right: 'platformRights.apikeyRights.canEditApiKeyProperties', of: 'api_key' },
    path: '/apikeys/current/secretkey',
    answer: apiKeyWithSecret,
  }),
};
