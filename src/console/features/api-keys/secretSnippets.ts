/** The two headers that every call with the key carries. */
export function headerSnippet(secretKey: string): string {
  return `api-version: v1\napi-secret-key: ${secretKey}`;
}

/** A first call with the key: what the manager knows of the key itself. */
export function curlSnippet(secretKey: string, origin: string): string {
  return [
    `curl '${origin}/api/apikeys/current' \\`,
    `  -H 'api-version: v1' \\`,
    `  -H 'api-secret-key: ${secretKey}'`,
  ].join('\n');
}
