import { sql } from 'kysely';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { SettingName } from '#contract/settings.ts';
import type { Context } from '#manager/context.ts';
import { readSettings, toNumber } from '#manager/settings/store.ts';

const setting = 'keyroomApiKeyLifetimeMax' satisfies SettingName;

/** The limit as it is set, read along with the key that it is about: it holds from the very next call on, in every process. */
export const lifetimeLimit = sql<string | null>`(select value from system_setting where name = ${sql.lit(setting)})`.as(
  'lifetime_limit',
);

/** Milliseconds that a key may live by what `lifetimeLimit` has read; `Infinity`: no limit. */
export function toLifetime(limit: string | null): number {
  return toNumber(setting, limit);
}

/** The moment from which a key is refused for its age; undefined: it may become as old as it likes. */
export function endOfLifetime(created: number, lifetime: number): number | undefined {
  return lifetime === Number.POSITIVE_INFINITY ? undefined : created + lifetime;
}

function orAbsent(lifetime: number): number | undefined {
  return lifetime === Number.POSITIVE_INFINITY ? undefined : lifetime;
}

/** How long keys may live, and how long the console proposes that they do: never longer than they may. */
export async function describeLifetime(ctx: Context): Promise<ApiKeyLifetime> {
  const { maximum, proposed } = (await readSettings(ctx.db)).apiKeyLifetime;
  return { maximum: orAbsent(maximum), proposed: orAbsent(Math.min(maximum, proposed)) };
}
