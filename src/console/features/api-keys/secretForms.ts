import { dotenvLiteral, jsonLiteral, secretVariable } from '#console/lib/literals.ts';
import type { ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { callSnippets, tools } from './callSnippets.ts';

/** The forms in which a secret key is ready to paste, in this order. */
export const secretForms = ['header', ...tools, 'env'] as const;
export type SecretForm = (typeof secretForms)[number];

/** A secret key in one of its forms. The tools make a first call with it: what the manager knows of the key itself. */
export function inForm(form: SecretForm, secretKey: string, url: string): string {
  if (form === 'header') return `api-version: v1\napi-secret-key: ${secretKey}`;
  if (form === 'env') return `API_URL=${dotenvLiteral(url)}\n${secretVariable}=${dotenvLiteral(secretKey)}`;
  return callSnippets[form]({ operation: 'describeCurrent' }, { url, secretKey });
}

/** The kinds of files that a secret key can be saved as. */
export const secretFiles = ['env', 'json'] as const;
export type SecretFile = (typeof secretFiles)[number];

/** A file that keeps a secret key, with a name that says whose it is. */
export function toFile(kind: SecretFile, { ID, keyName, expiryDate, secretKey }: ApiKeyWithSecret, url: string) {
  const plainName = keyName.replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-').replaceAll(/^-|-$/g, '');
  const name = ['keyroom', Array.from(plainName).slice(0, 60).join(''), ID].filter((part) => part !== '').join('-');
  const expires =
    expiryDate === undefined ? {} : { expires: Temporal.Instant.fromEpochMilliseconds(expiryDate).toString() };
  return {
    name: `${name}.${kind}`,
    text: `${kind === 'env' ? inForm('env', secretKey, url) : jsonLiteral({ url, ID, keyName, ...expires, secretKey })}\n`,
  };
}
