import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { renderHook } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { activateLocale, addTexts, useText } from '#console/i18n/i18n.ts';
import type { Locale } from '#contract/values.ts';
import type { Schema } from './document.ts';
import { apiReferenceTexts } from './texts.ts';
import { typeText } from './typeText.ts';

const safe = 9_007_199_254_740_991;

const schemas: Record<string, Schema> = {
  WholeNumber: {
    anyOf: [
      { type: 'integer', minimum: -safe },
      { type: 'string', pattern: '^\\d+$' },
    ],
  },
  Text: { properties: { value: {} } },
};

const wholeNumber = { $ref: '#/components/schemas/WholeNumber' };
const object = { $ref: '#/components/schemas/Text' };

async function read(locale: Locale, schema: Schema): Promise<string> {
  await activateLocale(locale);
  const { result } = renderHook(() => useText(), {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  return typeText(result.current, locale, schemas, schema);
}

beforeAll(async () => {
  await activateLocale('en-US');
  await addTexts(apiReferenceTexts);
});

test.each<[Schema, string, string]>([
  [{ type: 'string' }, 'text', '文字列'],
  [{ type: 'string', minLength: 1, maxLength: 254 }, 'text, 1 to 254 characters', '文字列、1～254文字'],
  [{ type: 'string', maxLength: 2000 }, 'text, at most 2000 characters', '文字列、2000文字以下'],
  [{ type: 'string', minLength: 12 }, 'text, at least 12 characters', '文字列、12文字以上'],
  [{ type: 'string', enum: ['en-US', 'ja-JP'] }, 'en-US or ja-JP', 'en-USまたはja-JP'],
  [{ const: 'webService' }, 'webService', 'webService'],
  [{ type: ['boolean', 'null'] }, 'true or false, or null', '真偽値、またはnull'],
  [{ type: 'integer', minimum: 0 }, 'whole number, at least 0', '整数、0以上'],
  [{ type: 'integer', minimum: -safe, maximum: safe }, 'whole number', '整数'],
  [wholeNumber, 'whole number or digits', '整数または数字の文字列'],
  [
    { anyOf: [{ ...wholeNumber, minimum: 1, maximum: 5000 }, { type: 'null' }] },
    'whole number or digits, 1 to 5000, or null',
    '整数または数字の文字列、1～5000、またはnull',
  ],
  [
    { type: 'array', maxItems: 9, items: wholeNumber },
    'list: whole number or digits, at most 9',
    'リスト（整数または数字の文字列）、最大9件',
  ],
  [{ type: 'array', items: { anyOf: [object, object] } }, 'list of objects', 'オブジェクトのリスト'],
  [{}, 'anything', '任意'],
])('a schema is put into a few words: %j', async (schema, english, japanese) => {
  expect(await read('en-US', schema)).toBe(english);
  expect(await read('ja-JP', schema)).toBe(japanese);
});
