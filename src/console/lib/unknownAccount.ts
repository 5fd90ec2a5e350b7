import { preferredLocale } from '#console/i18n/i18n.ts';
import { allRights } from '#contract/rightsTree.ts';
import type { CurrentSession } from '#contract/sessions.ts';
import type { OwnSession } from './ownSession.ts';

/** Everything is offered to whoever has a role that cannot be seen: the manager decides. */
const unknownRole: OwnSession['role'] = {
  ID: 0,
  name: '',
  description: '',
  immutable: true,
  canOnlyManipulateUsersWithEqualOrLesserRights: false,
  allComputers: true,
  allPolicies: true,
  allowUserInterface: true,
  allowWebService: true,
  rights: allRights,
};

/** Language and zone are the browser's where the person's own cannot be known; their name stays empty. */
export function complete({ role = unknownRole, administrator, ...session }: CurrentSession): OwnSession {
  const { username = '', locale = preferredLocale(), timeZone = Temporal.Now.timeZoneId() } = administrator;
  return { ...session, role, administrator: { ...administrator, username, locale, timeZone } };
}
