import { expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { inForm, secretForms, toFile } from './secretForms.ts';

const secretKey = '8:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7ysOA=';
const url = 'https://manager.example:4119/api';

test.each(secretForms)('as %s the secret key stands as it is, and by no variable', (form) => {
  const text = inForm(form, secretKey, url);
  expect(text).toContain(secretKey);
  expect(text.split(secretKey)).toHaveLength(2);
});

test('the headers are those that every call carries', () => {
  expect(inForm('header', secretKey, url)).toBe(`api-version: v1\napi-secret-key: ${secretKey}`);
});

test.each([
  ['ci-deploy', 'keyroom-ci-deploy-8.env'],
  ['夜間レポート', 'keyroom-夜間レポート-8.env'],
  ['../../etc: a "name" 🔑', 'keyroom-etc-a-name-8.env'],
  ['🔑', 'keyroom-8.env'],
  ['a'.repeat(254), `keyroom-${'a'.repeat(60)}-8.env`],
])('a file of the key %j has a name that every system takes', (keyName, name) => {
  expect(toFile('env', { ...anApiKey({ keyName }), secretKey }, url).name).toBe(name);
});

test('a file says where the key is good for, which it is and until when', () => {
  const expiryDate = Temporal.Instant.from('2027-01-31T14:59:59.999Z').epochMilliseconds;
  const { text } = toFile('json', { ...anApiKey({ keyName: 'it’s "x"', expiryDate }), secretKey }, url);
  expect(JSON.parse(text)).toEqual({ url, ID: 8, keyName: 'it’s "x"', expires: '2027-01-31T14:59:59.999Z', secretKey });
});
