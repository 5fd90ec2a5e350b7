import { describe, expect, test } from 'vitest';
import { parseOffset, searchTimeZones, timeZoneOption, timeZoneOptions } from './timeZones.ts';
import { abbreviationAt, cityOf, offsetAt } from './timeZoneText.ts';

const now = Temporal.Instant.from('2026-11-22T12:34:00Z').epochMilliseconds;
const july = Temporal.Instant.from('2026-07-22T12:34:00Z').epochMilliseconds;
const zones = timeZoneOptions(now);
const find = (query: string, locale = 'en-US') => searchTimeZones(zones, query, locale).map(({ name }) => name);

describe('a zone is found', () => {
  test.each([
    ['by its city', 'tok', 'Asia/Tokyo'],
    ['by a city of two words', 'los angeles', 'America/Los_Angeles'],
    ['without its accents', 'sao paulo', 'America/Sao_Paulo'],
    ['by its own name', 'America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
    ['by the name it has today', 'Kolkata', 'Asia/Calcutta'],
    ['by a country', 'Germany', 'Europe/Berlin'],
    ['by JST', 'jst', 'Asia/Tokyo'],
    ['by CET', 'CET', 'Europe/Berlin'],
    ['by EST', 'EST', 'America/New_York'],
    ['by a summer name', 'PDT', 'America/Los_Angeles'],
    ['by BST', 'bst', 'Europe/London'],
    ['by its time’s name', 'japan standard', 'Asia/Tokyo'],
    ['as UTC', 'utc', 'UTC'],
  ])('%s', (_, query, expected) => {
    expect(find(query)[0]).toBe(expected);
  });

  test.each([
    ['東京', 'Asia/Tokyo'],
    ['ドイツ', 'Europe/Berlin'],
    ['ﾄﾞｲﾂ', 'Europe/Berlin'],
    ['中国', 'Asia/Shanghai'],
    ['日本標準時', 'Asia/Tokyo'],
    ['Tokyo', 'Asia/Tokyo'],
  ])('in Japanese by %s', (query, expected) => {
    expect(find(query, 'ja-JP')).toContain(expected);
  });

  test.each(['+9', 'UTC+9', 'gmt+09', '+09:00', 'UTC +0900'])('by its distance from UTC: %s', (query) => {
    const found = find(query);
    expect(found).toEqual(expect.arrayContaining(['Asia/Tokyo', 'Asia/Seoul']));
    expect(found).not.toContain('Asia/Shanghai');
  });

  test('by the region it is in', () => {
    expect(find('europe').slice(0, 20)).toEqual(Array(20).fill(expect.stringMatching(/^Europe\//)));
  });
});

test('nonsense finds nothing, and nothing finds all', () => {
  expect(find('qqq')).toEqual([]);
  expect(find('  ')).toHaveLength(zones.length);
});

test.each([
  ['+9', 540],
  ['GMT-5', -300],
  ['−3:30', -210],
  ['+0545', 345],
  ['9', undefined],
  ['utc', undefined],
])('the distance in %s is %s', (query, minutes) => {
  expect(parseOffset(query)).toBe(minutes);
});

test('an option tells distance and time as they are at the moment', () => {
  expect(timeZoneOption('Asia/Tokyo', now)).toMatchObject({ region: 'Asia', offset: 'UTC+9', time: '21:34' });
  expect(timeZoneOption('America/St_Johns', july)).toMatchObject({ offset: 'UTC−2:30', time: '10:04' });
});

test('a legacy name stays what it is, and what is no zone is none', () => {
  expect(timeZoneOption('SystemV/PST8PDT', now)).toMatchObject({ name: 'SystemV/PST8PDT', offset: 'UTC−8' });
  expect(timeZoneOption('US/Eastern', now)).toMatchObject({ name: 'US/Eastern', offset: 'UTC−5' });
  expect(timeZoneOption('Mars/Olympus', now)).toBeUndefined();
});

test('every zone has an offset, a city and a short name', () => {
  for (const { name } of zones.slice(0, 40)) {
    expect(offsetAt(now, name)).toMatch(/^UTC([+−]\d{1,2}(:\d{2})?)?$/);
    expect(cityOf(name)).not.toMatch(/[_/]/);
    expect(abbreviationAt(now, name)).toMatch(/^[A-Z]{2,5}|UTC[+−]/);
  }
  expect(abbreviationAt(july, 'Europe/Berlin')).toBe('CEST');
  expect(abbreviationAt(now, 'SystemV/EST5EDT')).toBe('EST');
});
