import * as z from 'zod/mini';
import { locale } from '#contract/values.ts';
import { apiKeyStates } from './apiKeyState.ts';
import { expiryWindows, signInWindows } from './timeWindows.ts';

const orAbsent = <Schema extends z.ZodMiniType>(schema: Schema) => z.catch(z.optional(schema), undefined);

const id = z.int().check(z.gte(1));

export const sortColumns = [
  'keyName',
  'ID',
  'role',
  'state',
  'expiryDate',
  'lastSignIn',
  'failed',
  'unlockTime',
  'created',
  'language',
  'timeZone',
] as const;

/** What a key is in a rotation: the one that goes, or the one that comes. */
export const rotationParts = ['old', 'new'] as const;

/** What can stand in an address, older ways to say it included. */
const address = z.object({
  /** Free text. */
  q: orAbsent(z.string()),
  /** States to show; absent, here and below: all. */
  state: orAbsent(z.array(z.enum(apiKeyStates))),
  /** The role that they have to have, by its ID: one, or any of several. */
  role: orAbsent(z.union([id, z.array(id)])),
  /** When they end. */
  expires: orAbsent(z.array(z.enum(expiryWindows))),
  /** When they have signed in last. */
  lastSignIn: orAbsent(z.array(z.enum(signInWindows))),
  /** How "never" was asked for before there were others to ask for. */
  neverUsed: orAbsent(z.literal(true)),
  language: orAbsent(z.array(locale)),
  timeZone: orAbsent(z.array(z.string())),
  /** What they are in a rotation. */
  rotation: orAbsent(z.array(z.enum(rotationParts))),
  sort: orAbsent(z.enum(sortColumns)),
  desc: orAbsent(z.boolean()),
  /** The columns behind the name, in their order; absent: as this browser shows them. */
  columns: orAbsent(z.array(z.string())),
  /** The dialog that is open: the properties of a key, of one to be made, or of one to be made like that one; a rotation. */
  open: orAbsent(z.union([z.literal('new'), id, z.string().check(z.regex(/^(copy|rotate)-[1-9]\d*$/))])),
});

/** The part of the page that a link or a reload brings back. A value that makes no sense counts as absent. */
export const apiKeysSearch = z.pipe(
  address,
  z.transform(({ neverUsed, role, lastSignIn = neverUsed && ['never' as const], ...search }) => ({
    ...search,
    // Said to be absent: the router keeps what it is not told of.
    neverUsed: undefined,
    role: typeof role === 'number' ? [role] : role,
    lastSignIn,
  })),
);
export type ApiKeysSearch = z.infer<typeof apiKeysSearch>;
