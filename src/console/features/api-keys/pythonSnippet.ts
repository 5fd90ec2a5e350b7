import { pythonLiteral, secretVariable } from '#console/lib/literals.ts';
import { type ApiCall, bodyOf, type Target } from './apiCall.ts';

const attribute = (field: string) => field.replaceAll(/[A-Z]+/g, (word) => `_${word.toLowerCase()}`);

/** The SDK leaves out what is None; 0 is its way to say that a key does not expire. */
const settings = (body: object) =>
  Object.entries(body).map(([field, value]) => `key.${attribute(field)} = ${pythonLiteral(value ?? 0)}`);

function statements(call: ApiCall): string[] {
  switch (call.operation) {
    case 'create':
      return ['created = api_keys.create_api_key(key, "v1")', 'print(created.id, created.secret_key)'];
    case 'modify':
      return [`print(api_keys.modify_api_key(${call.id}, key, "v1"))`];
    case 'describe':
      return [`print(api_keys.describe_api_key(${call.id}, "v1"))`];
    case 'describeCurrent':
      return ['print(api_keys.describe_current_api_key("v1"))'];
  }
}

/** A call with the vendor's SDK for Python. */
export function pythonSnippet(call: ApiCall, { url, secretKey }: Target): string {
  const body = bodyOf(call);
  const secret = secretKey ? pythonLiteral(secretKey) : `os.environ["${secretVariable}"]`;
  return [
    ...(secretKey ? [] : ['import os', '']),
    'import deepsecurity as api',
    '',
    'configuration = api.Configuration()',
    `configuration.host = ${pythonLiteral(url)}`,
    `configuration.api_key["api-secret-key"] = ${secret}`,
    'api_keys = api.APIKeysApi(api.ApiClient(configuration))',
    '',
    ...(body ? ['key = api.ApiKey()', ...settings(body), ''] : []),
    ...statements(call),
  ].join('\n');
}
