import type { Right } from '#contract/rights.ts';
import type { NewRole } from '#contract/roles.ts';
import { roles, testPassword } from '#manager/testing.ts';

/** Makes objects that nobody has touched: keys and users with a role, and roles with what it may do. */
export interface Make {
  roleID: number;
  power: Omit<NewRole, 'name'>;
  key(): Promise<number>;
  user(): Promise<number>;
  role(): Promise<number>;
}

/** What goes with a call that is to succeed. */
interface Ready {
  id?: number;
  parameters?: Readonly<Record<string, string>>;
  body?: object;
}

export interface Expectation {
  /** Who gets in, whatever their rights. */
  by: 'anyone' | 'sessions' | 'keys' | 'both';
  needs?: Right;
  /** Built-in roles, apart from Full Access, that may. */
  lets?: readonly number[];
  /** The answer to who may; 200 unless it says otherwise. */
  status?: number;
  /** The cookie of a session is enough. */
  cookieAlone?: true;
  /** Whoever made it cannot make another. */
  endsCaller?: true;
  ready?(make: Make): Promise<Ready>;
}

const keys = 'platformRights.apikeyRights';
const users = 'platformRights.administratorRights';
const ofRoles = 'platformRights.administratorRoleRights';
const settings = 'platformRights.settingRights';
const viewEvents = 'platformRights.systemInformationRights.canViewSystemInformation';

const { auditor, readOnly } = roles;
const reading = { by: 'both', lets: [readOnly] } as const;
const writing = { by: 'both', lets: [] } as const;
const everybody = { lets: [auditor, readOnly] } as const;

let made = 0;
/** A name that nothing else has. */
export function freshName(): string {
  made += 1;
  return `made ${made}`;
}

const withKey = async ({ key }: Make) => ({ id: await key() });
const withUser = async ({ user }: Make) => ({ id: await user() });
const withRole = async ({ role }: Make) => ({ id: await role() });
const withPassword = async () => ({ body: { password: testPassword } });
const setting = { parameters: { name: 'platformSettingActiveSessionsMax' } };

/** What every call there is has to do, written by hand. */
export const expectations: Readonly<Record<string, Expectation>> = {
  'GET /api/apikeys': { ...reading, needs: `${keys}.canViewApiKeys` },
  'POST /api/apikeys': {
    ...writing,
    needs: `${keys}.canCreateNewApiKeys`,
    ready: async ({ roleID }) => ({ body: { keyName: freshName(), roleID } }),
  },
  'POST /api/apikeys/search': { ...reading, needs: `${keys}.canViewApiKeys` },
  'GET /api/apikeys/:id': { ...reading, needs: `${keys}.canViewApiKeys`, ready: withKey },
  'POST /api/apikeys/:id': {
    ...writing,
    needs: `${keys}.canEditApiKeyProperties`,
    ready: async (make) => ({ ...(await withKey(make)), body: { active: false } }),
  },
  'DELETE /api/apikeys/:id': { ...writing, needs: `${keys}.canDeleteApiKeys`, ready: withKey },
  'POST /api/apikeys/:id/secretkey': { ...writing, needs: `${keys}.canEditApiKeyProperties`, ready: withKey },
  'GET /api/apikeys/current': { ...everybody, by: 'keys' },
  'POST /api/apikeys/current': {
    ...writing,
    by: 'keys',
    needs: `${keys}.canEditApiKeyProperties`,
    ready: async () => ({ body: { description: 'mine' } }),
  },
  'POST /api/apikeys/current/secretkey': {
    ...writing,
    by: 'keys',
    needs: `${keys}.canEditApiKeyProperties`,
    endsCaller: true,
  },
  'GET /api/apiusagemetrics': { ...reading, needs: `${keys}.canViewApiKeys` },
  'POST /api/apiusagemetrics/search': { ...reading, needs: `${keys}.canViewApiKeys` },

  'GET /api/roles': { ...reading, needs: `${ofRoles}.canViewAdministratorRoles` },
  'POST /api/roles': {
    ...writing,
    needs: `${ofRoles}.canCreateNewAdministratorRoles`,
    ready: async ({ power }) => ({ body: { name: freshName(), ...power } }),
  },
  'POST /api/roles/search': { ...reading, needs: `${ofRoles}.canViewAdministratorRoles` },
  'GET /api/roles/:id': { ...reading, needs: `${ofRoles}.canViewAdministratorRoles`, ready: withRole },
  'POST /api/roles/:id': {
    ...writing,
    needs: `${ofRoles}.canEditAdministratorRoleProperties`,
    ready: async (make) => ({ ...(await withRole(make)), body: { description: 'changed' } }),
  },
  'DELETE /api/roles/:id': { ...writing, needs: `${ofRoles}.canDeleteAdministratorRoles`, ready: withRole },

  'GET /api/keyroom/role-assignments': { ...reading, needs: `${ofRoles}.canViewAdministratorRoles` },

  'GET /api/administrators': { ...reading, needs: `${users}.canViewAdministrators` },
  'POST /api/administrators': {
    ...writing,
    needs: `${users}.canCreateNewAdministrators`,
    ready: async ({ roleID }) => ({ body: { username: freshName(), password: testPassword, roleID } }),
  },
  'POST /api/administrators/search': { ...reading, needs: `${users}.canViewAdministrators` },
  'GET /api/administrators/:id': { ...reading, needs: `${users}.canViewAdministrators`, ready: withUser },
  'POST /api/administrators/:id': {
    ...writing,
    needs: `${users}.canEditAdministratorProperties`,
    ready: async (make) => ({ ...(await withUser(make)), body: { active: false } }),
  },
  'DELETE /api/administrators/:id': { ...writing, needs: `${users}.canDeleteAdministrators`, ready: withUser },

  'POST /api/sessions': { by: 'anyone', status: 400 },
  'GET /api/sessions/current': { ...everybody, by: 'sessions', cookieAlone: true },
  'DELETE /api/sessions': { ...everybody, by: 'sessions', endsCaller: true },
  'GET /api/keyroom/sessions': { ...everybody, by: 'sessions' },
  'GET /api/keyroom/sessions/rest': { ...everybody, by: 'sessions' },
  'DELETE /api/keyroom/sessions': { ...everybody, by: 'sessions' },
  'DELETE /api/keyroom/sessions/:handle': {
    ...everybody,
    by: 'sessions',
    status: 404,
    ready: async () => ({ parameters: { handle: 'f'.repeat(32) } }),
  },
  'DELETE /api/keyroom/administrators/:id/sessions': {
    ...writing,
    needs: `${users}.canEditAdministratorProperties`,
    ready: withUser,
  },
  'GET /api/keyroom/mfa': { ...everybody, by: 'sessions' },
  'POST /api/keyroom/mfa/enrolment': { ...everybody, by: 'sessions', ready: withPassword },
  'POST /api/keyroom/mfa/confirmation': {
    ...everybody,
    by: 'sessions',
    status: 400,
    ready: async () => ({ body: { code: '000000' } }),
  },
  'POST /api/keyroom/mfa/recovery-codes': { ...everybody, by: 'sessions', status: 404, ready: withPassword },
  'POST /api/keyroom/mfa/removal': { ...everybody, by: 'sessions', ready: withPassword },
  'POST /rest/authentication/login/primary': { by: 'anyone', status: 400 },
  'POST /rest/authentication/login': { by: 'anyone', status: 400 },
  'DELETE /rest/authentication/logout': { by: 'anyone', status: 400 },

  'GET /api/systemsettings': { ...reading, needs: `${settings}.canViewSettings` },
  'POST /api/systemsettings': { ...writing, needs: `${settings}.canEditSettings` },
  'GET /api/systemsettings/:name': { ...reading, needs: `${settings}.canViewSettings`, ready: async () => setting },
  'POST /api/systemsettings/:name': {
    ...writing,
    needs: `${settings}.canEditSettings`,
    ready: async () => ({ ...setting, body: { value: '9' } }),
  },
  'DELETE /api/systemsettings/:name': { ...writing, needs: `${settings}.canEditSettings`, ready: async () => setting },
  'GET /api/keyroom/settings': { ...reading, needs: `${settings}.canViewSettings` },
  'POST /api/keyroom/settings': { ...writing, needs: `${settings}.canEditSettings` },

  'POST /api/keyroom/system-events/search': { ...reading, needs: viewEvents },
  'POST /api/keyroom/system-events/verification': { ...reading, needs: viewEvents },
  'GET /api/keyroom/set-up': { by: 'anyone' },
  'POST /api/keyroom/set-up': { by: 'anyone', status: 400 },
  'GET /api/keyroom/api-key-lifetime': { ...everybody, by: 'both' },
  'GET /api/openapi.json': { by: 'anyone' },
};
