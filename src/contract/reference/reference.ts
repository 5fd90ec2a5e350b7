import { administratorChapter } from './administrators.ts';
import { apiKeyChapter } from './apiKeys.ts';
import { errorSchemas } from './errors.ts';
import { legacyChapter } from './legacy.ts';
import { mfaChapter } from './mfa.ts';
import { openApiChapter } from './openApi.ts';
import { roleChapter } from './roles.ts';
import { searchSchemas } from './search.ts';
import { sessionListChapter } from './sessionList.ts';
import { sessionChapter } from './sessions.ts';
import { settingChapter } from './settings.ts';
import { setUpChapter } from './setUp.ts';
import { systemEventChapter } from './systemEvents.ts';
import { usageChapter } from './usage.ts';
import { valueSchemas } from './values.ts';
import type { Chapter, NamedSchema } from './words.ts';

export const title = 'Manager API';

/** Paragraphs, with code in backticks. */
export const introduction = [
  'The API of the manager, version v1. Requests and answers are JSON objects in UTF-8; a body may have 256 KiB, and `GET` and `DELETE` ignore theirs.',
  'A call says who makes it: with an API key in the header `api-secret-key`, or with the cookie `sID` of a session and its request ID in the header `rID`. What it may do, the role of the key or the administrator says.',
  'Whole numbers may be sent as strings of digits. Fields that are not known, or that only the manager sets, are ignored. Fields that are unset are absent from answers. Times are milliseconds since 1970-01-01T00:00Z.',
  'A call that fails changes nothing. Its answer has a `message` that says what to do, and a `code` that stays the same from version to version.',
  'Calls are counted over the last 60 seconds, by key and by manager. One too many is answered with 429 and `Retry-After`.',
].join('\n\n');

export const chapters: readonly Chapter[] = [
  apiKeyChapter,
  usageChapter,
  roleChapter,
  administratorChapter,
  sessionChapter,
  sessionListChapter,
  mfaChapter,
  legacyChapter,
  settingChapter,
  systemEventChapter,
  setUpChapter,
  openApiChapter,
];

/** Schemas that several chapters speak. */
export const sharedSchemas: readonly NamedSchema[] = [...searchSchemas, ...valueSchemas, ...errorSchemas];
