import type { Kysely } from 'kysely';
import { initialSettings } from '#manager/administrators/settings.ts';
import { insertAdministrator } from '#manager/administrators/store.ts';
import type { Database } from '#manager/db/tables.ts';

interface DemoUser {
  userName: string;
  fullName?: string;
  description?: string;
  role: string;
  timeZone: string;
  timeFormat?: '12' | '24';
  /** Days since the account was made. */
  age: number;
  /** Hours since the last sign-in; absent: never. */
  lastSignIn?: number;
  failed?: number;
  lockedOut?: true;
  /** Minutes for which it stays locked after wrong passwords. */
  lockedFor?: number;
  twoStep?: true;
  phone?: string;
  mobile?: string;
  email?: string;
  primaryContact?: true;
  notified?: true;
}

/** The first two are those that one can sign in as. */
export const demoUsers: readonly DemoUser[] = [
  {
    userName: 'admin',
    fullName: 'Administrator',
    description: 'Set up with the manager.',
    role: 'Full Access',
    timeZone: 'Europe/Berlin',
    age: 730,
    lastSignIn: 26,
    email: 'admin@example.com',
    primaryContact: true,
    notified: true,
  },
  { userName: 'reader', role: 'Read Only', timeZone: 'America/New_York', age: 611, lastSignIn: 50 },
  {
    userName: 'h.tanaka',
    fullName: 'Hiroshi Tanaka',
    description: '東京オペレーションセンター',
    role: 'Full Access',
    timeZone: 'Asia/Tokyo',
    age: 590,
    lastSignIn: 3,
    twoStep: true,
    phone: '+81 3-5550-0142',
    mobile: '+81 90-5550-0178',
    email: 'h.tanaka@example.com',
    notified: true,
  },
  {
    userName: 'm.okafor',
    fullName: 'Michael Okafor',
    description: 'Key rotation, on call every third week',
    role: 'Key Operator',
    timeZone: 'Europe/London',
    age: 402,
    lastSignIn: 1,
    twoStep: true,
    mobile: '+44 7700 900142',
    email: 'm.okafor@example.com',
  },
  {
    userName: 's.lindqvist',
    fullName: 'Sara Lindqvist',
    description: 'Internal audit',
    role: 'Auditor',
    timeZone: 'Europe/Stockholm',
    age: 388,
    lastSignIn: 170,
    email: 's.lindqvist@example.com',
  },
  {
    userName: 'a.moreau',
    fullName: 'Amélie Moreau',
    role: 'Policy Editor',
    timeZone: 'Europe/Paris',
    age: 310,
    lastSignIn: 22,
    failed: 2,
    email: 'a.moreau@example.com',
  },
  {
    userName: 'd.kowalski',
    fullName: 'Dawid Kowalski',
    description: 'Left for the data centre team',
    role: 'Full Access',
    timeZone: 'Europe/Warsaw',
    age: 512,
    lastSignIn: 24 * 96,
    lockedOut: true,
  },
  {
    userName: 'j.rivera',
    fullName: 'Jordan Rivera',
    role: 'Policy Editor',
    timeZone: 'America/Los_Angeles',
    timeFormat: '12',
    age: 204,
    lastSignIn: 9,
    failed: 5,
    lockedFor: 11,
    mobile: '+1 (555) 010-0199',
    email: 'j.rivera@example.com',
  },
  {
    userName: 'k.sato',
    fullName: 'Ken Sato',
    role: 'Inventory',
    timeZone: 'Asia/Tokyo',
    age: 171,
    lastSignIn: 30,
    twoStep: true,
    email: 'k.sato@example.com',
  },
  {
    userName: 'n.haddad',
    fullName: 'نور حداد',
    description: 'Riyadh site',
    role: 'Auditor',
    timeZone: 'Asia/Riyadh',
    age: 133,
    lastSignIn: 75,
    email: 'n.haddad@example.com',
  },
  {
    userName: 'p.weber',
    fullName: 'Petra Weber',
    role: 'Agent Deployment',
    timeZone: 'Europe/Berlin',
    age: 88,
    lastSignIn: 5,
    phone: '+49 30 5550142',
    email: 'p.weber@example.com',
    notified: true,
  },
  {
    userName: 'r.banerjee',
    fullName: 'Rohan Banerjee',
    role: 'Key Operator',
    timeZone: 'Asia/Kolkata',
    age: 41,
    lastSignIn: 14,
    failed: 1,
    twoStep: true,
  },
  {
    userName: 't.nguyen',
    fullName: 'Thảo Nguyễn',
    description: 'Starts next month',
    role: 'Inventory',
    timeZone: 'Asia/Ho_Chi_Minh',
    age: 3,
  },
  {
    userName: 'external-auditor-fy26',
    fullName: 'Harrow & Pike LLP, year-end audit',
    description: 'Access from 1 to 31 January only',
    role: 'Auditor',
    timeZone: 'Europe/London',
    age: 6,
    lockedOut: true,
    email: 'audit-team@example.org',
  },
];

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

interface Given {
  roleIDs: ReadonlyMap<string, number>;
  /** Of each user, in their order. */
  passwordHashes: readonly string[];
  now: number;
  /** Where the first of them is; speaks the language of it. */
  timeZone?: string | undefined;
}

function toSettings(user: DemoUser, roleID: number) {
  const { timeZone } = user;
  return {
    ...initialSettings({
      username: user.userName,
      roleID,
      timeZone,
      locale: timeZone === 'Asia/Tokyo' ? ('ja-JP' as const) : ('en-US' as const),
    }),
    fullName: user.fullName,
    description: user.description ?? '',
    timeFormat: user.timeFormat ?? '24',
    active: !user.lockedOut,
    mfaType: user.twoStep ? ('local-totp' as const) : ('none' as const),
    phoneNumber: user.phone,
    mobileNumber: user.mobile,
    emailAddress: user.email,
    primaryContact: user.primaryContact ?? false,
    receiveNotifications: user.notified ?? false,
  };
}

/** Adds the users, each with a past of their own. */
export async function insertUsers(db: Kysely<Database>, { roleIDs, passwordHashes, now, timeZone }: Given) {
  const persons: { id: number; name: string }[] = [];
  for (const [place, user] of demoUsers.entries()) {
    const there = place === 0 && timeZone !== undefined ? { ...user, timeZone } : user;
    const settings = toSettings(there, roleIDs.get(user.role) ?? 2);
    const passwordHash = passwordHashes[place] ?? '';
    const created = now - user.age * day;
    const { ID } = await insertAdministrator(db, settings, { passwordHash, now: created });
    const past = {
      last_sign_in: user.lastSignIn === undefined ? null : now - user.lastSignIn * hour,
      failed_attempts: user.failed ?? 0,
      unlock_time: user.lockedFor === undefined ? null : now + user.lockedFor * minute,
    };
    await db.updateTable('administrator').set(past).where('id', '=', ID).execute();
    persons.push({ id: ID, name: user.userName });
  }
  return persons;
}
