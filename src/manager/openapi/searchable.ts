import { administratorEndpoints } from '#contract/administrators.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { roleEndpoints } from '#contract/roles.ts';
import { usageEndpoints } from '#contract/usage.ts';
import { administratorFields } from '#manager/administrators/fields.ts';
import { apiKeyFields } from '#manager/api-keys/store.ts';
import { roleFields } from '#manager/roles/store.ts';
import type { FieldTable } from '#manager/search/fields.ts';
import { usageFields } from '#manager/usage/store.ts';

const tables = new Map<Endpoint, FieldTable>([
  [apiKeyEndpoints.search, apiKeyFields],
  [roleEndpoints.search, roleFields],
  [administratorEndpoints.search, administratorFields],
  [usageEndpoints.search, usageFields],
]);

/** Which fields a search takes, and with which kind of test. */
export function tellSearchable(endpoint: Endpoint): string | undefined {
  const table = tables.get(endpoint);
  if (!table) return undefined;
  const fields = Object.entries(table).map(([name, { kind }]) => `\`${name}\` (${kind})`);
  return `Searchable: ${fields.join(', ')}.`;
}
