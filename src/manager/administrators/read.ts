import type { Administrator } from '#contract/administrators.ts';
import type { SearchFilter } from '#contract/search.ts';
import type { Call, Context } from '#manager/context.ts';
import { missingAdministrator } from './rules.ts';
import { findAdministratorByID, listAdministrators, type StoredAdministrator, searchAdministrators } from './store.ts';
import { toUTCOffset } from './utcOffset.ts';

/** Administrators as they are answered. Many share a zone, whose offset is asked for once. */
function presentAll({ now }: Call, found: StoredAdministrator[]): Administrator[] {
  const offsets = new Map<string, string>();
  return found.map((stored) => {
    const UTCOffset = offsets.getOrInsertComputed(stored.timeZone, (timeZone) => toUTCOffset(timeZone, now));
    return { ...stored, UTCOffset };
  });
}

/** One administrator as it is answered. */
export function present({ now }: Call, stored: StoredAdministrator): Administrator {
  return { ...stored, UTCOffset: toUTCOffset(stored.timeZone, now) };
}

export async function list(ctx: Context): Promise<{ administrators: Administrator[] }> {
  return { administrators: presentAll(ctx, await listAdministrators(ctx.db)) };
}

export async function search(ctx: Context, filter: SearchFilter): Promise<{ administrators: Administrator[] }> {
  return { administrators: presentAll(ctx, await searchAdministrators(ctx.db, filter)) };
}

/** All may look at themselves, whatever their role. */
export async function describe(ctx: Context, id: number): Promise<Administrator> {
  const stored = await findAdministratorByID(ctx.db, id);
  if (!stored) throw missingAdministrator(id);
  return present(ctx, stored);
}
