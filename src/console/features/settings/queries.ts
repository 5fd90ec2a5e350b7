import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError, call } from '#console/lib/api.ts';
import { hasExtensions } from '#console/lib/session.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ownSettingNames, type SettingName, settingEndpoints, systemSettingNames } from '#contract/settings.ts';
import type { OlderKeys } from './consequences.ts';
import type { Texts } from './settingsForm.ts';

type Wire = Readonly<Partial<Record<SettingName, { value: string }>>>;

function toTexts(wire: Wire): Texts {
  return Object.fromEntries(Object.entries(wire).map(([name, { value }]) => [name, value]));
}

function toWire(texts: Texts): Wire {
  return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, { value }]));
}

/** Ours, or none of them: another manager does not know the address. */
async function readOwn(queries: QueryClient, signal: AbortSignal): Promise<Texts> {
  if (!hasExtensions(queries)) return {};
  try {
    return toTexts(await call(settingEndpoints.listOwn, { signal }));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return {};
    throw error;
  }
}

/** Most keys that are counted. */
const mostCounted = 5000;

export const settingQueries = {
  all: () =>
    queryOptions({
      queryKey: ['settings'],
      queryFn: async ({ client, signal }): Promise<Texts> => {
        const [system, own] = await Promise.all([call(settingEndpoints.list, { signal }), readOwn(client, signal)]);
        return { ...toTexts(system), ...own };
      },
      // What somebody else changes meanwhile is told when one saves, not slipped in under one's hands.
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  /** How many keys that are let in now were made before the moment. */
  keysCreatedBefore: (moment: number) =>
    queryOptions({
      queryKey: ['settings', 'older-keys', moment],
      queryFn: async ({ signal }): Promise<OlderKeys> => {
        const searchCriteria = [
          { fieldName: 'created', lastDateValue: moment, lastDateInclusive: true },
          { fieldName: 'active', booleanTest: true },
        ];
        const body = { maxItems: mostCounted, searchCriteria };
        const { apiKeys } = await call(apiKeyEndpoints.search, { body, signal });
        const now = Temporal.Now.instant().epochMilliseconds;
        const used = apiKeys.filter(({ expiryDate = Number.POSITIVE_INFINITY }) => expiryDate > now);
        return { count: used.length, more: apiKeys.length === mostCounted };
      },
      retry: false,
    }),
};

/** Each saves its part of the settings, all of it or nothing, and answers with how that part is now. */
export const savers: readonly { names: readonly SettingName[]; save: (changes: Texts) => Promise<Texts> }[] = [
  {
    names: systemSettingNames,
    save: async (changes) => toTexts(await call(settingEndpoints.modify, { body: toWire(changes) })),
  },
  {
    names: ownSettingNames,
    save: async (changes) => toTexts(await call(settingEndpoints.modifyOwn, { body: toWire(changes) })),
  },
];
