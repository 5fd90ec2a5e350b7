import { jsonLiteral, secretVariable } from '#console/lib/literals.ts';
import { type ApiCall, bodyOf, type Target } from './apiCall.ts';

function method(call: ApiCall): string {
  switch (call.operation) {
    case 'create':
      return 'createApiKey(key, "v1")';
    case 'modify':
      return `modifyApiKey(${call.id}, key, "v1")`;
    case 'describe':
      return `describeApiKey(${call.id}, "v1")`;
    case 'describeCurrent':
      return 'describeCurrentApiKey("v1")';
  }
}

/** A call with the vendor's SDK for JavaScript, in Node.js. */
export function javaScriptSnippet(call: ApiCall, { url, secretKey }: Target): string {
  const body = bodyOf(call);
  const settings = Object.entries(body ?? {}).map(([field, value]) => `key.${field} = ${jsonLiteral(value)};`);
  const secret = secretKey ? jsonLiteral(secretKey) : `process.env.${secretVariable}`;
  const show = call.operation === 'create' ? '({ ID, secretKey }) => console.log(ID, secretKey)' : 'console.log';
  return [
    'const api = require("@trendmicro/deepsecurity");',
    '',
    'const client = api.ApiClient.instance;',
    `client.basePath = ${jsonLiteral(url)};`,
    `client.authentications["DefaultAuthentication"].apiKey = ${secret};`,
    '',
    ...(body ? ['const key = new api.ApiKey();', ...settings, ''] : []),
    'new api.APIKeysApi()',
    `  .${method(call)}`,
    `  .then(${show})`,
    '  .catch(console.error);',
  ].join('\n');
}
