import { powerShellLiteral, secretVariable } from '#console/lib/literals.ts';
import { type ApiCall, addressOf, bodyOf, type Target } from './apiCall.ts';

/** A call with Windows PowerShell 5.1 or PowerShell 7. */
export function powerShellSnippet(call: ApiCall, target: Target): string {
  const body = bodyOf(call);
  const { secretKey } = target;
  const members = Object.entries(body ?? {}).map(([field, value]) => `  ${field} = ${powerShellLiteral(value)}`);
  return [
    '$headers = @{',
    "  'api-version' = 'v1'",
    `  'api-secret-key' = ${secretKey ? powerShellLiteral(secretKey) : `$env:${secretVariable}`}`,
    '}',
    ...(body ? ['$body = @{', ...members, '} | ConvertTo-Json -Depth 4'] : []),
    `Invoke-RestMethod -Method ${body ? 'Post' : 'Get'} -Headers $headers \``,
    `  -Uri ${powerShellLiteral(addressOf(call, target))}${body ? ' `' : ''}`,
    // Without a charset, Windows PowerShell 5.1 sends what is not Latin-1 as question marks.
    ...(body ? ["  -ContentType 'application/json; charset=utf-8' -Body $body"] : []),
  ].join('\n');
}
