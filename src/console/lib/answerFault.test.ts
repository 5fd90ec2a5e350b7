import { expect, test } from 'vitest';
import { anApiKey } from '#console/testing/samples.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { faultPlace } from './answerFault.ts';

const faultOf = (answer: unknown) => {
  try {
    apiKeyEndpoints.list.answer.parse(answer);
  } catch (error) {
    return faultPlace(error);
  }
  return 'none';
};

test('the field that is wrong in an answer is named, and nothing of what is in it', () => {
  expect(faultOf({ apiKeys: [anApiKey(), { ...anApiKey(), roleID: 'a secret' }] })).toBe('apiKeys[1].roleID');
  expect(faultOf({ apiKeys: 'a secret' })).toBe('apiKeys');
  expect(faultOf('a secret')).toBe('');
});

test('what is no answer at all has no field to be named', () => {
  for (const error of [
    undefined,
    null,
    new SyntaxError('Unexpected token'),
    { issues: [] },
    { issues: [{ path: 'x' }] },
  ]) {
    expect(faultPlace(error)).toBe('');
  }
});
