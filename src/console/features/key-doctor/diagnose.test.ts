import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { FindingID } from './finding.ts';
import { maskText } from './maskText.ts';

const here = 'manager.example:4119';
const sample = '8:4rFctPvno+dxntueMcso4F61SUZMFVt3I6SczG7/sOA=';

const ids = (text: string) => diagnose(text, [here]).findings.map(({ id }) => id);

/** A secret key as a manager makes it. */
const secretKey = fc
  .tuple(fc.integer({ min: 1, max: 999_999 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
  .map(([id, bytes]) => `${id}:${bytes.toBase64()}`);

/** One with characters that are lost easily. */
const fragile = secretKey.filter((key) => /\+/.test(key) && /\//.test(key));

/** Somewhere inside the secret: neither its first character nor its padding. */
const inside = (key: string, share: number) => key.indexOf(':') + 2 + Math.floor(share * 40);
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const insert = (key: string, at: number, text: string) => key.slice(0, at) + text + key.slice(at);

test('a sound secret key is found whole, with its ID, wherever it stands', () => {
  const around = [
    (key: string) => key,
    (key: string) => `api-version: v1\napi-secret-key: ${key}`,
    (key: string) =>
      `curl -X GET 'https://${here}/api/apikeys/current' -H 'api-version: v1' -H 'api-secret-key: ${key}'`,
    (key: string) => `configuration.api_key['api-secret-key'] = '${key}'`,
    (key: string) => `$headers = @{ 'api-version' = 'v1'; 'api-secret-key' = '${key}' }`,
    (key: string) => `{"secretKey": "${key}"}`,
    (key: string) => `API_SECRET_KEY="${key}"\n`,
  ];
  fc.assert(
    fc.property(secretKey, fc.constantFrom(...around), (key, write) => {
      const { outcome, keyID, repaired, findings } = diagnose(write(key), [here]);
      expect({ outcome, keyID, repaired, findings }).toEqual({
        outcome: 'sound',
        keyID: Number(key.split(':')[0]),
        repaired: undefined,
        findings: [],
      });
    }),
  );
});

describe('what happens to secret keys on their way is found and undone:', () => {
  const damages: readonly [FindingID, (key: string, at: number) => string][] = [
    ['space', (key, at) => insert(key, at, ' ')],
    ['lineBreak', (key, at) => insert(key, at, '\r\n')],
    ['tab', (key, at) => insert(key, at, '\t')],
    ['invisible', (key, at) => insert(key, at, '\u200B')],
    ['invisible', (key) => `\uFEFF${key}`],
    ['lostPlus', (key) => key.replaceAll('+', ' ')],
    ['urlEncoded', (key) => encodeURIComponent(key)],
    ['base64url', (key) => key.replaceAll('+', '-').replaceAll('/', '_')],
    ['lostPadding', (key) => key.replace('=', '')],
    ['extraPadding', (key) => `${key}=`],
    ['leadingZero', (key) => `00${key}`],
    ['fullWidth', (key) => key.replace(':', '：')],
    ['fullWidth', (key, at) => key.slice(0, at) + key.slice(at).replace(/[A-Za-z0-9]/, toFullWidth)],
    ['typographic', (key) => `“${key}”`],
    ['space', (key) => key.replace(':', ' : ')],
  ];
  test.each(damages)('%s', (id, damage) => {
    fc.assert(
      fc.property(fragile, share, (key, where) => {
        const { findings, repaired, keyID } = diagnose(damage(key, inside(key, where)), [here]);
        expect(findings.map((finding) => finding.id)).toEqual([id]);
        expect(keyID).toBe(Number(key.split(':')[0]));
        expect(repaired ?? key).toBe(key);
        if (id !== 'invisible' && id !== 'typographic') expect(repaired).toBe(key);
      }),
    );
  });
});

function toFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}

test('a secret of which a part is missing is not made up', () => {
  fc.assert(
    fc.property(secretKey, fc.integer({ min: 2, max: 26 }), (key, lost) => {
      const { findings, repaired } = diagnose(key.slice(0, -lost), [here]);
      expect(findings.map(({ id }) => id)).toEqual(['tooShort']);
      expect(repaired).toBeUndefined();
    }),
  );
  expect(ids(`${sample.slice(0, -1)}AAA=`)).toEqual(['tooLong']);
  expect(ids(sample.replace('A=', 'B='))).toEqual(['lastCharacter']);
  expect(ids('8:4rFc••••••••••••')).toEqual(['covered']);
  expect(ids('8:4rFctPvno+dxntue...')).toEqual(['covered']);
});

test('what is no whole key is told apart', () => {
  expect(ids(sample.slice(2))).toEqual(['missingID']);
  expect(diagnose('8', [here])).toMatchObject({ keyID: 8, outcome: 'faulty', findings: [{ id: 'onlyID' }] });
  expect(ids('8:')).toEqual(['onlyID']);
  expect(ids('eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl')).toEqual(['otherProduct']);
  expect(ids('api-secret-key: $DS_API_KEY')).toEqual(['placeholder']);
  expect(ids('-H "api-secret-key: <your secret key>"')).toEqual(['placeholder']);
  for (const text of ['hello', 'meet at 10:30', 'https://manager.example:4119/api', '2026-11-22T10:02:33Z']) {
    expect(diagnose(text, [here]).outcome).toBe('unknown');
  }
  for (const text of ['', ' \n', '\uFEFF']) expect(diagnose(text, [here]).outcome).toBe('nothing');
});

test('a call is looked at as a whole', () => {
  const curl = (rest: string) => `curl https://${here}/api/apikeys ${rest}`;
  expect(ids(curl(`-H 'api-secret-key: ${sample}'`))).toEqual(['missingVersion']);
  expect(ids(curl(`-H 'api-version: v2' -H 'api-secret-key: ${sample}'`))).toEqual(['wrongVersion']);
  const version = "-H 'api-version: v1'";
  expect(ids(curl(`${version} -H 'Authorization: Bearer ${sample}'`))).toEqual(['wrongHeader']);
  expect(ids(curl(`${version} -H "X-Api-Key: ${sample}"`))).toEqual(['wrongHeader']);
  expect(ids(`api_secret_key: ${sample}`)).toEqual(['wrongHeader']);
  expect(ids(`API_SECRET_KEY=${sample}`)).toEqual([]);
  expect(ids(`curl ${version} https://other.example/api?api-secret-key=${sample}`)).toEqual([
    'inAddress',
    'wrongManager',
  ]);
  expect(ids(curl(`${version} -H ‘api-secret-key: ${sample}’`))).toEqual(['typographic']);
  expect(diagnose(curl(`${version} -H 'Authorization: Bearer ${sample}'`), [here]).findings[0]?.values).toEqual({
    name: 'Authorization: Bearer',
  });
});

test('space around a bare key is doubtful, and within a line that it ends it is not', () => {
  expect(diagnose(`${sample}\n`, [here]).findings).toMatchObject([{ id: 'edgeSpace', severity: 'doubtful' }]);
  expect(ids(`API_SECRET_KEY=${sample}\n`)).toEqual([]);
});

test('whatever is pasted, findings lie within it, and no more of a secret than a few characters is ever shown again', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(' ', '\n', '-H ', "'", '“', '：', '%3D'),
  );
  fc.assert(
    fc.property(secretKey, fc.array(noise, { maxLength: 6 }), share, fc.boolean(), (key, parts, where, breaks) => {
      const damaged = breaks ? insert(key, inside(key, where), parts[0] ?? '') : key;
      const text = [...parts, damaged, ...parts].join('');
      const { findings, secrets } = diagnose(text, [here]);
      const marks = findings.flatMap(({ spans, severity }) => spans.map((span) => ({ ...span, severity })));
      const isInText = ({ from, to }: { from: number; to: number }) => from >= 0 && from <= to && to <= text.length;
      expect([...marks, ...secrets].filter((span) => !isInText(span))).toEqual([]);
      if (breaks) return;
      const shown = maskText(text, secrets, marks)
        .map((piece) => piece.text)
        .join('');
      const secret = key.slice(key.indexOf(':') + 1);
      const told = [shown, ...findings.flatMap(({ values = {} }) => Object.values(values))].join('\n');
      const eights = Array.from({ length: secret.length - 8 }, (_, at) => secret.slice(at, at + 8));
      expect(eights.filter((part) => told.includes(part))).toEqual([]);
    }),
  );
});

test('a call goes to this manager at each of the places where it is called, and nowhere else', () => {
  const places = [here, 'keys.example/managers/staging'] as const;
  const isElsewhere = (address: string) =>
    diagnose(`curl '${address}' -H 'api-version: v1' -H 'api-secret-key: ${sample}'`, places).findings.some(
      ({ id }) => id === 'wrongManager',
    );
  expect(isElsewhere(`https://${here}/api/apikeys/current`)).toBe(false);
  expect(isElsewhere('https://keys.example/managers/staging/api/apikeys/current')).toBe(false);
  expect(isElsewhere('https://keys.example/managers/staging')).toBe(false);
  expect(isElsewhere('https://keys.example/managers/staging2/api/apikeys/current')).toBe(true);
  expect(isElsewhere('https://keys.example/managers/production/api/apikeys/current')).toBe(true);
  expect(isElsewhere('https://keys.example/api/apikeys/current')).toBe(true);
  expect(isElsewhere('https://manager.example/api/apikeys/current')).toBe(true);
});
