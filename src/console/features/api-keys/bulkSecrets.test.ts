import { expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { toSecretsFile } from './bulkSecrets.ts';

const secretOf = (ID: number) => `${ID}:${'a'.repeat(43)}=`;
const keys = [
  { ...anApiKey({ ID: 21, keyName: 'ci, "deploy"' }), secretKey: secretOf(21) },
  { ...anApiKey({ ID: 22, keyName: '=cmd\u2028#x' }), secretKey: secretOf(22) },
];

test('a table has a line for each key, and no cell that a spreadsheet computes', () => {
  const { name, text } = toSecretsFile('csv', keys, 'https://manager.example/api');
  expect(name).toBe('keyroom-secret-keys-21.csv');
  expect(text.split('\r\n')).toEqual([
    'ID,keyName,secretKey',
    `21,"ci, ""deploy""",${secretOf(21)}`,
    `22,'=cmd\u2028#x,${secretOf(22)}`,
    '',
  ]);
});

test('an .env file has a variable for each key, whatever its name', () => {
  const { text } = toSecretsFile('env', keys, 'https://manager.example/api');
  const variables = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  expect(variables.map((line) => line.slice(0, line.indexOf('=')))).toEqual([
    'API_URL',
    'API_SECRET_KEY_21',
    'API_SECRET_KEY_22',
  ]);
  expect(text).toContain('# ci, "deploy"\n');
});
