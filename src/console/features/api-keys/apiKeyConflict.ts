import { fieldMatter, type Matter } from '#console/lib/recordConflict.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type ApiKeyValues, expiryOf } from './apiKeyForm.ts';

/** What two people can disagree about in a key; the expiry is one thing, though the form has two fields for it. */
export function apiKeyMatters(now: number): readonly Matter<ApiKeyValues, ApiKey>[] {
  const field = (name: keyof ApiKeyValues) => fieldMatter<ApiKeyValues, typeof name>(name);
  return [
    field('keyName'),
    field('description'),
    field('roleID'),
    field('locale'),
    field('timeZone'),
    {
      id: 'expiry',
      fields: ['expires', 'expiryDay'],
      meaning: (values, base) => expiryOf(values, { before: base, latest: base.lifetimeEnd, now }),
      looksSame: (one, other) => one.expires === other.expires && (!other.expires || one.expiryDay === other.expiryDay),
    },
    field('lockedOut'),
  ];
}
