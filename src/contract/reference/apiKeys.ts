import { apiKeyLifetime, apiKeyLifetimeEndpoints } from '#contract/apiKeyLifetime.ts';
import {
  type ApiKey,
  apiKey,
  apiKeyChange,
  apiKeyEndpoints,
  apiKeyWithSecret,
  currentApiKey,
  newApiKey,
} from '#contract/apiKeys.ts';
import { answerSchema, chapter, requestSchema } from './words.ts';

const example = {
  ID: 8,
  keyName: 'nightly-report',
  description: 'Reads the state of all computers at 02:00',
  locale: 'en-US',
  roleID: 2,
  timeZone: 'Asia/Tokyo',
  active: true,
  created: 1_793_491_200_000,
  lastSignIn: 1_793_577_600_000,
  unsuccessfulSignInAttempts: 0,
  expiryDate: 1_825_027_199_999,
  secretCreated: 1_793_491_200_000,
  secretFirstUsed: 1_793_491_920_000,
  serviceAccount: false,
} satisfies ApiKey;

const { lastSignIn: _, secretFirstUsed: __, ...unused } = example;

const withSecret = { ...unused, secretKey: '8:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=' };

const answerFields = {
  ID: 'Assigned by the manager, ascending; also the public part of the secret key.',
  keyName: 'Unique, whatever its case.',
  description: 'What the key is for.',
  locale: 'Language of the texts that calls with this key are answered in.',
  roleID: 'ID of the role, which says what the key may do.',
  timeZone: 'Zone in which calls with this key give dates, as it was sent: may be a legacy name such as `US/Eastern`.',
  active: 'False: locked out by an administrator.',
  created: 'When it was created, in milliseconds since 1970-01-01T00:00Z.',
  lastSignIn: 'The last call the key was let in with, to the minute. Absent: never used.',
  unlockTime: 'Until then the manager itself has locked the key out. Absent or past: it has not.',
  unsuccessfulSignInAttempts: 'Calls with a wrong secret key since the last success or unlocking.',
  expiryDate: 'From this moment on the key is refused. Absent: it does not expire.',
  lifetimeEnd:
    'Until then the key is accepted at most, by the limit on the lifetime of keys. Absent: no limit. The vendor’s managers do not send it.',
  secretCreated: 'When the present secret key was handed out. Absent: not known. The vendor’s managers do not send it.',
  secretFirstUsed:
    'The first call that the present secret key was let in with. Absent: none since `secretCreated`. The vendor’s managers do not send it.',
  serviceAccount: 'Always false.',
} as const;

const requestFields = {
  keyName: 'A line of text that no other key has, whatever its case.',
  description: 'What the key is for.',
  locale: 'Language of the texts that calls with this key are answered in.',
  roleID: 'ID of the role.',
  timeZone: 'An IANA name such as `Asia/Tokyo`, or one of its legacy names. Kept as it is sent.',
  active: 'False locks the key out. True lifts every lock and starts the count of wrong attempts afresh.',
  expiryDate:
    'Milliseconds since 1970-01-01T00:00Z; has to lie ahead, and not beyond `lifetimeEnd` where there is one. `0` or null: it does not expire, or as late as it may.',
} as const;

const id = { id: 'ID of the API key.' };

export const apiKeyChapter = chapter({
  title: 'API Keys',
  description: 'The keys that programs call with. Each acts with the rights of one role.',
  endpoints: { ...apiKeyEndpoints, describeLifetime: apiKeyLifetimeEndpoints.describe },
  operations: {
    list: {
      id: 'listApiKeys',
      summary: 'List API keys',
      description: 'All keys, ordered by name. To read many of them page by page, search by ID.',
      example: { answer: { apiKeys: [example] } },
    },
    create: {
      id: 'createApiKey',
      summary: 'Create an API key',
      description:
        'The answer carries the secret key, and no other answer ever will: store it at once. Absent: `description` empty, `locale` en-US, `timeZone` the caller’s, `active` true, no expiry, or the latest there may be where the lifetime of keys is limited.',
      codes: ['name_taken'],
      example: {
        body: {
          keyName: 'nightly-report',
          description: 'Reads the state of all computers at 02:00',
          roleID: 2,
          timeZone: 'Asia/Tokyo',
          expiryDate: 1_825_027_199_999,
        },
        answer: withSecret,
      },
    },
    search: {
      id: 'searchApiKeys',
      summary: 'Search for API keys',
      example: {
        body: {
          maxItems: 100,
          searchCriteria: [{ fieldName: 'keyName', stringValue: 'nightly%', stringTest: 'equal' }],
        },
        answer: { apiKeys: [example] },
      },
    },
    describe: {
      id: 'describeApiKey',
      summary: 'Describe an API key',
      tagged: true,
      parameters: id,
      example: { answer: example },
    },
    modify: {
      id: 'modifyApiKey',
      summary: 'Modify an API key',
      description: 'Changes what is sent and leaves the rest. The secret key stays good.',
      codes: ['name_taken', 'edit_conflict'],
      tagged: true,
      parameters: id,
      example: { body: { active: false }, answer: { ...example, active: false } },
    },
    remove: {
      id: 'deleteApiKey',
      summary: 'Delete an API key',
      description: 'The key is refused from the next call on. Its ID is never given again.',
      parameters: id,
    },
    replaceSecret: {
      id: 'replaceApiSecretKey',
      summary: 'Create a new secret key',
      description:
        'The ID stays; the old secret key is refused from the next call on. The answer carries the new one, and no other answer ever will. Locks and expiry stay as they are.',
      parameters: id,
      example: { answer: withSecret },
    },
    describeCurrent: {
      id: 'describeCurrentApiKey',
      summary: 'Describe the calling key',
      description: 'The key that makes the call. Every key may, whatever its role.',
      example: {
        answer: { ...example, roleURN: 'urn:tmds:identity::0:role/Auditor', tenantID: 0, tenantGUID: '' },
      },
    },
    modifyCurrent: {
      id: 'modifyCurrentApiKey',
      summary: 'Modify the calling key',
      description: 'A key cannot change its own role, lock or expiry; sending them as they are is no change.',
      codes: ['name_taken'],
      example: {
        body: { description: 'Moved to the new server' },
        answer: { ...example, description: 'Moved to the new server' },
      },
    },
    replaceCurrentSecret: {
      id: 'replaceCurrentApiSecretKey',
      summary: 'Create a new secret key for the calling key',
      description:
        'So that a program renews its own secret key. The one it called with is refused from the next call on.',
      example: { answer: withSecret },
    },
    describeLifetime: {
      id: 'describeApiKeyLifetime',
      summary: 'Describe the lifetime of API keys',
      description:
        'How old API keys may become, and what the console proposes. The settings behind it may not be viewed by all.',
      example: { answer: { maximum: 31_536_000_000, proposed: 7_776_000_000 } },
    },
  },
  schemas: [
    answerSchema('ApiKey', apiKey, {
      description: 'An API key, without its secret key. Optional fields are absent when unset.',
      fields: answerFields,
    }),
    answerSchema('ApiKeyWithSecret', apiKeyWithSecret, {
      description: 'An API key in the only answers that carry its secret key.',
      fields: {
        ...answerFields,
        secretKey: 'What calls send in the header `api-secret-key`: the ID, a colon and 44 characters.',
      },
    }),
    answerSchema('CurrentApiKey', currentApiKey, {
      description: 'The calling key.',
      fields: {
        ...answerFields,
        roleURN: 'The role’s name for programs.',
        tenantID: 'There is one tenant: 0.',
        tenantGUID: 'There is one tenant, without a GUID: empty.',
      },
    }),
    answerSchema('ApiKeyList', apiKeyEndpoints.list.answer, {
      description: 'API keys.',
      fields: { apiKeys: 'The keys found.' },
    }),
    answerSchema('ApiKeyLifetime', apiKeyLifetime, {
      description: 'How long API keys may live, in milliseconds.',
      fields: {
        maximum: 'From its creation on, a key is accepted for so long, whatever its expiry date. Absent: no limit.',
        proposed: 'What the console proposes for a new key. Absent: no expiry.',
      },
    }),
    requestSchema('NewApiKey', newApiKey, {
      description: 'An API key to create. Other fields are ignored.',
      fields: requestFields,
    }),
    requestSchema('ApiKeyChange', apiKeyChange, {
      description: 'What to change of an API key. Fields that are absent stay as they are; other fields are ignored.',
      fields: requestFields,
    }),
  ],
});
