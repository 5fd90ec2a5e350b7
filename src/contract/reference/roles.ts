import * as z from 'zod/mini';
import { rights } from '#contract/rights.ts';
import { rightsChange } from '#contract/rightsChange.ts';
import { buildRights, rightsTree } from '#contract/rightsTree.ts';
import { role } from '#contract/role.ts';
import { roleAssignment, roleAssignmentEndpoints } from '#contract/roleAssignments.ts';
import { newRole, type Role, roleChange, roleEndpoints } from '#contract/roles.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const wholeRights = z.object(
  Object.fromEntries(
    Object.entries(rightsTree).map(([area, groups]) => [
      area,
      z.object(
        Object.fromEntries(
          Object.entries(groups).map(([group, names]: [string, readonly string[]]) => [
            group,
            z.object(Object.fromEntries(names.map((name) => [name, z.boolean()]))),
          ]),
        ),
      ),
    ]),
  ),
);

const seen = ['canViewNotRelatedToComputers', 'canViewOtherComputers', 'canViewOtherPolicies'];

const example = {
  ID: 2,
  name: 'Auditor',
  description: '',
  urn: 'urn:tmds:identity::0:role/Auditor',
  immutable: false,
  canOnlyManipulateUsersWithEqualOrLesserRights: false,
  allComputers: true,
  allPolicies: true,
  allowUserInterface: true,
  allowWebService: true,
  rights: buildRights((right) => seen.some((name) => right.endsWith(`.${name}`))),
} satisfies Role;

const viewers = {
  ID: 7,
  name: 'Key viewers',
  description: 'Look at API keys, through the API alone',
  urn: 'urn:tmds:identity::0:role/Key viewers',
  immutable: false,
  canOnlyManipulateUsersWithEqualOrLesserRights: true,
  allComputers: true,
  allPolicies: true,
  allowUserInterface: false,
  allowWebService: true,
  rights: buildRights((right) => right === 'platformRights.apikeyRights.canViewApiKeys'),
} satisfies Role;

const shared = {
  description: 'What the role is for.',
  canOnlyManipulateUsersWithEqualOrLesserRights:
    'Its holders handle only users, API keys and roles whose rights do not exceed their own.',
  allComputers: 'Whether the role covers every computer.',
  allPolicies: 'Whether the role covers every policy.',
  allowUserInterface: 'Its users may sign in to the console.',
  allowWebService: 'Its users and API keys may call the API.',
} as const;

const requestFields = {
  ...shared,
  name: 'A line of text that no other role has, whatever its case.',
  computerIDs: 'The computers it covers, unless `allComputers`.',
  computerGroupIDs: 'The computer groups it covers, unless `allComputers`; 0 stands for the computers in no group.',
  policyIDs: 'The policies it covers, unless `allPolicies`.',
  rights: 'Any part of the tree: what is absent stays as it is, for a new role not granted.',
} as const;

const id = { id: 'ID of the role.' };

export const roleChapter = chapter({
  title: 'Roles',
  description: 'What users and API keys may do. Built in are 1 Full Access, 2 Auditor and 3 Read Only.',
  endpoints: { ...roleEndpoints, assignments: roleAssignmentEndpoints.list },
  operations: {
    list: {
      id: 'listAdministratorRoles',
      summary: 'List roles',
      description: 'All roles, ordered by name, each with the whole tree of its rights.',
    },
    create: {
      id: 'createAdministratorRole',
      summary: 'Create a role',
      description:
        'Absent: all computers and policies, user interface and web service allowed, no right granted. A role that is held to equal or lesser rights cannot create one with more.',
      codes: ['name_taken'],
      example: {
        body: {
          name: 'Key viewers',
          description: 'Look at API keys, through the API alone',
          canOnlyManipulateUsersWithEqualOrLesserRights: true,
          allowUserInterface: false,
          rights: { platformRights: { apikeyRights: { canViewApiKeys: true } } },
        },
        answer: viewers,
      },
    },
    search: {
      id: 'searchAdministratorRoles',
      summary: 'Search for roles',
      example: {
        body: { searchCriteria: [{ fieldName: 'name', stringValue: 'Auditor', stringTest: 'equal' }] },
        answer: { roles: [example] },
      },
    },
    describe: {
      id: 'describeAdministratorRole',
      summary: 'Describe a role',
      tagged: true,
      parameters: id,
    },
    modify: {
      id: 'modifyAdministratorRole',
      summary: 'Modify a role',
      description:
        'Changes what is sent, rights included, and leaves the rest. It holds for its users and API keys from their next call on.',
      codes: ['immutable', 'name_taken', 'edit_conflict', 'last_administrator'],
      tagged: true,
      parameters: id,
      example: { body: { rights: { platformRights: { apikeyRights: { canCreateNewApiKeys: false } } } } },
    },
    remove: {
      id: 'deleteAdministratorRole',
      summary: 'Delete a role',
      description: 'Only while no user and no API key has it.',
      codes: ['immutable', 'in_use'],
      parameters: id,
    },
    assignments: {
      id: 'listRoleAssignments',
      summary: 'Count who has which role',
      description: 'Ours. All roles, ordered by name, those that nobody has too.',
      example: { answer: { assignments: [{ roleID: 2, administrators: 3, apiKeys: 12 }] } },
    },
  },
  schemas: [
    answerSchema('Role', role, {
      description: 'A role. Optional fields are absent when they do not apply.',
      fields: {
        ...shared,
        ID: 'Assigned by the manager, ascending.',
        name: 'Unique, whatever its case.',
        urn: 'The role’s name for programs.',
        immutable: 'Built in: can be neither changed nor deleted.',
        computerIDs: 'The computers it covers; absent with `allComputers`.',
        computerGroupIDs:
          'The computer groups it covers; 0 stands for the computers in no group. Absent with `allComputers`.',
        policyIDs: 'The policies it covers; absent with `allPolicies`.',
        rights: 'The whole tree.',
      },
    }),
    answerSchema('RoleList', roleEndpoints.list.answer, {
      description: 'Roles.',
      fields: { roles: 'The roles found.' },
    }),
    answerSchema('RoleAssignment', roleAssignment, {
      description: 'How many have a role. A count is absent where the caller may not view what is counted.',
      fields: {
        roleID: 'The role.',
        administrators: 'How many users have it.',
        apiKeys: 'How many API keys have it.',
      },
    }),
    answerSchema('RoleAssignmentList', roleAssignmentEndpoints.list.answer, {
      description: 'Who has which role, in figures.',
      fields: { assignments: 'One for each role.' },
    }),
    answerSchema('Rights', rights, {
      description: 'Every right by area and group: whether it is granted.',
      fields: {},
      wire: wholeRights,
    }),
    requestSchema('NewRole', newRole, {
      description: 'A role to create. Other fields are ignored.',
      fields: requestFields,
    }),
    requestSchema('RoleChange', roleChange, {
      description: 'What to change of a role. Fields that are absent stay as they are; other fields are ignored.',
      fields: requestFields,
    }),
    requestSchema('RightsChange', rightsChange, {
      description: 'Any part of the tree of rights. What is absent or null stays as it is.',
      fields: {},
    }),
  ],
});
