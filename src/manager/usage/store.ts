import type { Kysely } from 'kysely';
import { type SearchFilter, searchLimit } from '#contract/search.ts';
import type { ApiUsageMetric } from '#contract/usage.ts';
import type { ApiUsageTable, Database } from '#manager/db/tables.ts';
import type { FieldTable } from '#manager/search/fields.ts';
import { applyFilter } from '#manager/search/where.ts';

/** What usage can be searched by. */
export const usageFields: FieldTable = {
  apiKeyID: { kind: 'numeric', column: 'api_key_id' },
  timestamp: { kind: 'date', column: 'hour' },
  date: { kind: 'date', column: 'hour' },
  requests: { kind: 'numeric', column: 'requests' },
  failures: { kind: 'numeric', column: 'failures' },
};

export type HourOfUse = Omit<ApiUsageTable, 'id'>;

/** Rows in one statement, well below what either database binds. */
const rowsAtOnce = 500;

/** Adds to what is counted already, by whichever process. */
export async function addUsage(db: Kysely<Database>, hours: readonly HourOfUse[]): Promise<void> {
  // In one order everywhere, so that processes that write at once wait for each other and never in a circle.
  const ordered = hours.toSorted((one, other) => one.hour - other.hour || one.api_key_id - other.api_key_id);
  for (let from = 0; from < ordered.length; from += rowsAtOnce) {
    await db
      .insertInto('api_usage')
      .values(ordered.slice(from, from + rowsAtOnce))
      .onConflict((conflict) =>
        conflict.columns(['api_key_id', 'hour']).doUpdateSet((row) => ({
          requests: row('api_usage.requests', '+', row.ref('excluded.requests')),
          failures: row('api_usage.failures', '+', row.ref('excluded.failures')),
        })),
      )
      .execute();
  }
}

export async function deleteUsageBefore(db: Kysely<Database>, hour: number): Promise<void> {
  await db.deleteFrom('api_usage').where('hour', '<', hour).execute();
}

type Row = HourOfUse & { id: number };

function toMetric({ id, api_key_id, hour, requests, failures }: Row): ApiUsageMetric {
  return { ID: id, apiKeyID: api_key_id, timestamp: hour, date: hour, requests, failures };
}

/** The latest of all, ordered by ID. */
export async function listUsage(db: Kysely<Database>): Promise<ApiUsageMetric[]> {
  const rows = await db.selectFrom('api_usage').selectAll().orderBy('id', 'desc').limit(searchLimit).execute();
  return rows.reverse().map(toMetric);
}

export async function searchUsage(db: Kysely<Database>, filter: SearchFilter): Promise<ApiUsageMetric[]> {
  const rows = await applyFilter(db.selectFrom('api_usage').selectAll(), filter, usageFields, 'id').execute();
  return rows.map(toMetric);
}
