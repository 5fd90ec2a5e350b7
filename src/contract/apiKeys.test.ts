import { describe, expect, test } from 'vitest';
import { apiKey, apiKeyChange, apiKeyEndpoints, apiKeyWithSecret, newApiKey } from './apiKeys.ts';
import { toFieldErrors } from './errors.ts';
import recorded from './recorded/get-apikeys.json' with { type: 'json' };

function faults(schema: { safeParse: typeof newApiKey.safeParse }, input: unknown) {
  const result = schema.safeParse(input, { reportInput: true });
  return result.success ? [] : toFieldErrors(result.error).map(({ path, code }) => `${path}: ${code}`);
}

describe('an API key', () => {
  test("is read from a real manager's answer without loss", () => {
    expect(apiKeyEndpoints.list.answer.parse(recorded)).toEqual(recorded);
  });

  test('never carries a secret key, except in the schema made for it', () => {
    const answer = { ...recorded.apiKeys[0], secretKey: '2:secret' };
    expect(apiKey.parse(answer)).not.toHaveProperty('secretKey');
    expect(apiKeyWithSecret.parse(answer).secretKey).toBe('2:secret');
  });
});

describe('a key to create', () => {
  test('needs a name and a role and nothing else', () => {
    expect(newApiKey.parse({ keyName: 'a', roleID: 1 })).toEqual({ keyName: 'a', roleID: 1 });
    expect(faults(newApiKey, {})).toEqual(['keyName: required', 'roleID: required']);
  });

  test("takes whole numbers as the vendor's samples send them, in quotes", () => {
    expect(newApiKey.parse({ keyName: 'a', roleID: '2', expiryDate: '0' })).toMatchObject({ roleID: 2, expiryDate: 0 });
  });

  test.each(['\u200b', '\u3164\u00ad', 'a\nb', 'a\u001b[31mb', 'a\u2028b'])('is not called %j', (keyName) => {
    expect(faults(newApiKey, { keyName, roleID: 1 })).toEqual(['keyName: not_allowed']);
  });

  test.each(['Schlüssel', '鍵', 'مفتاح', 'می\u200cخواهم', '👩\u200d💻'])('may be called %s', (keyName) => {
    expect(newApiKey.parse({ keyName, roleID: 1 }).keyName).toBe(keyName);
  });

  test('drops what a client may not set', () => {
    const sent = {
      keyName: 'a',
      roleID: 1,
      ID: 9,
      created: 1,
      secretKey: 'x',
      unsuccessfulSignInAttempts: 3,
      role: 'x',
    };
    expect(newApiKey.parse(sent)).toEqual({ keyName: 'a', roleID: 1 });
  });

  test.each([
    [{ keyName: '   ' }, 'keyName: required'],
    [{ keyName: 'x'.repeat(255) }, 'keyName: too_long'],
    [{ keyName: 7 }, 'keyName: wrong_type'],
    [{ keyName: null }, 'keyName: wrong_type'],
    [{ description: 'x'.repeat(2001) }, 'description: too_long'],
    [{ locale: 'fr-FR' }, 'locale: not_allowed'],
    [{ roleID: '2.5' }, 'roleID: wrong_type'],
    [{ roleID: 2.5 }, 'roleID: wrong_type'],
    [{ timeZone: 'Mars/Olympus' }, 'timeZone: unknown_time_zone'],
    [{ timeZone: '+09:00' }, 'timeZone: unknown_time_zone'],
    [{ active: 'yes' }, 'active: wrong_type'],
    [{ expiryDate: 8.64e15 + 1 }, 'expiryDate: out_of_range'],
  ])('refuses %o', (wrong, fault) => {
    expect(faults(newApiKey, { keyName: 'a', roleID: 1, ...wrong })).toEqual([fault]);
  });
});

test('a change may be empty, and clears the expiry with null or 0', () => {
  expect(apiKeyChange.parse({})).toEqual({});
  expect(apiKeyChange.parse({ expiryDate: null })).toEqual({ expiryDate: null });
  expect(apiKeyChange.parse({ expiryDate: 0 })).toEqual({ expiryDate: 0 });
});
