import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anApiKey, sampleNow } from '#console/testing/samples.ts';
import { apiKey } from '#contract/apiKeys.ts';
import { type ExportFormat, exportName, writings } from './exportApiKeys.ts';

const context = { roleNames: new Map([[1, 'Full Access']]), now: sampleNow };

function file(format: ExportFormat, ...keys: ReturnType<typeof anApiKey>[]): string {
  const { head, write, foot } = writings[format];
  return [head, ...keys.map((key, index) => write(key, index, context)), foot].join('');
}

test('a table has every field that a key has, moments in UTC and said to be', () => {
  const [head = ''] = file('csv').split('\r\n');
  expect(head.startsWith('\uFEFFID,keyName,')).toBe(true);
  const fields = head
    .slice(1)
    .split(',')
    .map((name) => name.replace(' (UTC)', ''));
  expect(fields.filter((name) => name !== 'state' && name !== 'role').sort()).toEqual(Object.keys(apiKey.shape).sort());
});

test('a key is one line, with its state and the name of its role', () => {
  const key = anApiKey({ ID: 31, keyName: '=cmd|x', description: 'a "b",\nc', expiryDate: sampleNow + 864e5 });
  expect(file('csv', key).split('\r\n')[1]).toBe(
    '31,\'=cmd|x,"a ""b"",\nc",expiresSoon,true,Full Access,1,en-US,Asia/Tokyo,2026-11-23T09:00:00Z,,,0,,2026-11-21T09:00:00Z,,,false',
  );
});

test('a role that is not known leaves its name empty', () => {
  expect(file('csv', anApiKey({ roleID: 9 })).split('\r\n')[1]).toContain(',true,,9,');
});

test('JSON is an array of the keys as the API gives them', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.array(fc.record({ ID: fc.nat(), keyName: text, description: text })), (changes) => {
      const keys = changes.map(anApiKey);
      expect(JSON.parse(file('json', ...keys))).toEqual(keys);
    }),
  );
});

test('the file is named after the day where its reader is', () => {
  expect(exportName('csv', sampleNow, 'Europe/Berlin')).toBe('keyroom-api-keys-2026-11-22.csv');
  expect(exportName('json', sampleNow + 36e5, 'Pacific/Kiritimati')).toBe('keyroom-api-keys-2026-11-23.json');
  expect(exportName('json', sampleNow + 36e5, 'Pacific/Honolulu')).toBe('keyroom-api-keys-2026-11-22.json');
});
