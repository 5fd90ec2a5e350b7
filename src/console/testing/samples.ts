import type { OwnSession } from '#console/lib/ownSession.ts';
import type { Administrator } from '#contract/administrators.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { Right } from '#contract/rights.ts';
import { buildRights } from '#contract/rightsTree.ts';
import type { Role } from '#contract/roles.ts';

/** A moment every sample is built around: 2026-11-22T09:00:00Z. */
export const sampleNow = Temporal.Instant.from('2026-11-22T09:00:00Z').epochMilliseconds;

/** A role; Full Access unless told otherwise. */
export function aRole(changes: Partial<Role> = {}): Role {
  return {
    ID: 1,
    name: 'Full Access',
    description: 'Can read and change everything.',
    urn: 'urn:tmds:identity::0:role/Full Access',
    immutable: true,
    canOnlyManipulateUsersWithEqualOrLesserRights: false,
    allComputers: true,
    allPolicies: true,
    allowUserInterface: true,
    allowWebService: true,
    rights: buildRights(() => true),
    ...changes,
  };
}

/** A role that has these rights and no other. */
export function aRoleWith(name: string, ...granted: Right[]): Role {
  return aRole({ ID: 7, name, immutable: false, rights: buildRights((right) => granted.includes(right)) });
}

/** The session of a signed-in administrator. */
export function aSession(changes: Partial<OwnSession> = {}): OwnSession {
  return {
    administratorID: 1,
    created: sampleNow - 60_000,
    lastActivity: sampleNow,
    accessType: 'webService',
    RID: '0123456789abcdef0123456789abcdef',
    administrator: { ID: 1, username: 'MasterAdmin', locale: 'en-US', timeZone: 'Europe/Berlin' },
    role: aRole(),
    ...changes,
  };
}

/** An API key in use. */
export function anApiKey(changes: Partial<ApiKey> = {}): ApiKey {
  return {
    ID: 8,
    keyName: 'ci-deploy',
    description: 'Pipeline “platform”',
    locale: 'en-US',
    roleID: 1,
    timeZone: 'Asia/Tokyo',
    active: true,
    created: sampleNow - 86_400_000,
    unsuccessfulSignInAttempts: 0,
    serviceAccount: false,
    ...changes,
  };
}

/** A user who has never signed in. */
export function aUser(changes: Partial<Administrator> = {}): Administrator {
  return {
    ID: 8,
    username: 'j.rivera',
    description: '',
    roleID: 2,
    locale: 'en-US',
    timeZone: 'Europe/Berlin',
    timeFormat: '24',
    passwordNeverExpires: false,
    active: true,
    mfaType: 'none',
    primaryContact: false,
    receiveNotifications: false,
    reportPDFPasswordEnabled: false,
    created: sampleNow - 86_400_000,
    unsuccessfulSignInAttempts: 0,
    external: false,
    type: 'normal',
    readOnly: false,
    ...changes,
  };
}
