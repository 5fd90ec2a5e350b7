import { administratorEndpoints, ownFields } from './administrators.ts';
import { apiKeyEndpoints } from './apiKeys.ts';
import type { Endpoint } from './endpoint.ts';
import type { ErrorCode } from './errors.ts';
import { mfaEndpoints } from './mfa.ts';
import { roleEndpoints } from './roles.ts';
import { sessionListEndpoints } from './sessionList.ts';

/**
 * What holds beside the `access` of an endpoint, because it depends on what the call is about: on the object, or on its
 * fields. Each with the code that whoever breaks it is refused with, whatever their rights.
 */
export const rules = {
  /** A confined caller reaches no user, API key or role that may do more than it does itself, and makes none. */
  equalOrLesser: 'forbidden',
  /** Not to one's own account: somebody else has to. */
  notOneself: 'own_account',
  /** A key gives itself no other role, lock or expiry; nobody gives more power to the role that they have. */
  notRaisingOneself: 'forbidden',
  /** Of oneself, without the right, these fields only. */
  ownFields: 'forbidden',
  /** What is built in stays as it is. */
  immutable: 'immutable',
  /** Not while a user or an API key has it. */
  notInUse: 'in_use',
  /** Somebody who is not locked out keeps every right, without being confined. */
  keepsFullAdministrator: 'last_administrator',
  /** What belongs to somebody else is as good as not there. */
  ownOnly: 'not_found',
  /** In a session, one's own password goes with it. */
  passwordAgain: 'invalid',
} as const satisfies Record<string, ErrorCode>;

export type Rule = keyof typeof rules;

/** A rule as it holds for a call. `fields`: for changes of these fields only. */
export interface AppliedRule {
  rule: Rule;
  fields?: readonly string[];
}

const account: readonly AppliedRule[] = [{ rule: 'equalOrLesser' }, { rule: 'notOneself' }];
const ofItself: AppliedRule = { rule: 'notRaisingOneself', fields: ['roleID', 'active', 'expiryDate'] };
const password: readonly AppliedRule[] = [{ rule: 'passwordAgain' }];

/** Together with the `access` of the endpoints: who may do what to what. An endpoint without rules is not in it. */
export const rulesOf: ReadonlyMap<Endpoint, readonly AppliedRule[]> = new Map<Endpoint, readonly AppliedRule[]>([
  [apiKeyEndpoints.create, [{ rule: 'equalOrLesser' }]],
  [apiKeyEndpoints.modify, [{ rule: 'equalOrLesser' }, ofItself]],
  [apiKeyEndpoints.modifyCurrent, [ofItself]],
  [apiKeyEndpoints.remove, [{ rule: 'equalOrLesser' }]],
  [apiKeyEndpoints.replaceSecret, [{ rule: 'equalOrLesser' }]],
  [roleEndpoints.create, [{ rule: 'equalOrLesser' }]],
  [
    roleEndpoints.modify,
    [
      { rule: 'immutable' },
      { rule: 'equalOrLesser' },
      { rule: 'notRaisingOneself', fields: ['rights', 'canOnlyManipulateUsersWithEqualOrLesserRights'] },
      { rule: 'keepsFullAdministrator' },
    ],
  ],
  [roleEndpoints.remove, [{ rule: 'immutable' }, { rule: 'equalOrLesser' }, { rule: 'notInUse' }]],
  [administratorEndpoints.create, [{ rule: 'equalOrLesser' }]],
  [
    administratorEndpoints.modify,
    [
      { rule: 'equalOrLesser' },
      { rule: 'notOneself', fields: ['roleID', 'active'] },
      { rule: 'ownFields', fields: ownFields },
      { rule: 'passwordAgain', fields: ['password'] },
      { rule: 'keepsFullAdministrator' },
    ],
  ],
  [administratorEndpoints.remove, [...account, { rule: 'keepsFullAdministrator' }]],
  [sessionListEndpoints.end, [{ rule: 'ownOnly' }]],
  [sessionListEndpoints.endOfAdministrator, account],
  [mfaEndpoints.enrol, password],
  [mfaEndpoints.renewRecoveryCodes, password],
  [mfaEndpoints.switchOff, password],
]);
