import { jsonLiteral, secretVariable, shellLiteral } from '#console/lib/literals.ts';
import { type ApiCall, addressOf, bodyOf, type Target } from './apiCall.ts';

/** A call as a command for a POSIX shell. */
export function curlSnippet(call: ApiCall, target: Target): string {
  const body = bodyOf(call);
  const { secretKey } = target;
  return [
    `curl ${body ? '-X POST ' : ''}${shellLiteral(addressOf(call, target))}`,
    "-H 'api-version: v1'",
    `-H ${secretKey ? shellLiteral(`api-secret-key: ${secretKey}`) : `"api-secret-key: $${secretVariable}"`}`,
    ...(body ? ["-H 'Content-Type: application/json'", `-d ${shellLiteral(jsonLiteral(body))}`] : []),
  ].join(' \\\n  ');
}
