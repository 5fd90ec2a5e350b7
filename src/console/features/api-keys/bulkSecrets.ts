import { csvLine } from '#console/lib/csv.ts';
import { dotenvLiteral, secretVariable } from '#console/lib/literals.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';

/** The kinds of files that several secret keys can be saved as. */
export const secretsFiles = ['csv', 'env'] as const;
export type SecretsFile = (typeof secretsFiles)[number];

/** Secret keys in a file: a table, or a variable for each, named after the ID of its key. */
export function toSecretsFile(kind: SecretsFile, keys: readonly ApiKeyWithSecret[], url: string) {
  const name = `keyroom-secret-keys-${keys.map(({ ID }) => ID).slice(0, 1)}.${kind}`;
  return { name, text: kind === 'csv' ? toCsv(keys) : toEnv(keys, url) };
}

function toCsv(keys: readonly ApiKeyWithSecret[]): string {
  const rows = keys.map(({ ID, keyName, secretKey }) => csvLine([ID, keyName, secretKey]));
  return csvLine(['ID', 'keyName', 'secretKey']) + rows.join('');
}

function toEnv(keys: readonly ApiKeyWithSecret[], url: string): string {
  const entries = keys.map(
    ({ ID, keyName, secretKey }) =>
      `# ${keyName.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')}\n${secretVariable}_${ID}=${dotenvLiteral(secretKey)}\n`,
  );
  return `API_URL=${dotenvLiteral(url)}\n${entries.join('')}`;
}
