import { ansibleLiteral, secretVariable } from '#console/lib/literals.ts';
import { type ApiCall, addressOf, bodyOf, type Target } from './apiCall.ts';

const names: Readonly<Record<ApiCall['operation'], string>> = {
  create: 'Create an API key',
  modify: 'Change an API key',
  describe: 'Read an API key',
  describeCurrent: 'Ask which API key this is',
};

/**
 * A call as a task of a playbook, made once and from the controller. Not by the vendor's module for API keys: it changes none
 * that exists, and leaves out what is empty.
 */
export function ansibleSnippet(call: ApiCall, target: Target): string {
  const body = bodyOf(call);
  const { secretKey } = target;
  const secret = secretKey ? ansibleLiteral(secretKey) : `"{{ lookup('ansible.builtin.env', '${secretVariable}') }}"`;
  const members = Object.entries(body ?? {}).map(([field, value]) => `      ${field}: ${ansibleLiteral(value)}`);
  return [
    `- name: ${names[call.operation]}`,
    '  ansible.builtin.uri:',
    `    url: ${ansibleLiteral(addressOf(call, target))}`,
    `    method: ${body ? 'POST' : 'GET'}`,
    '    headers:',
    '      api-version: v1',
    `      api-secret-key: ${secret}`,
    ...(body ? ['    body_format: json', '    body:', ...members] : []),
    '  delegate_to: localhost',
    '  run_once: true',
    '  no_log: true',
    '  register: api_key',
  ].join('\n');
}
