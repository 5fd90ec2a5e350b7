import { expect, test } from 'vitest';
import { toUTCOffset } from './utcOffset.ts';

const winter = Date.UTC(2026, 0, 15);
const summer = Date.UTC(2026, 6, 15);

test.each([
  ['US/Eastern', 'UTC-5.00', 'UTC-4.00, DST'],
  ['Asia/Tokyo', 'UTC+9.00', 'UTC+9.00'],
  ['Etc/GMT', 'UTC+0.00', 'UTC+0.00'],
  ['Europe/Dublin', 'UTC+0.00', 'UTC+1.00, DST'],
  ['Australia/Sydney', 'UTC+11.00, DST', 'UTC+10.00'],
  ['Asia/Calcutta', 'UTC+5.30', 'UTC+5.30'],
  ['America/St_Johns', 'UTC-3.30', 'UTC-2.30, DST'],
  ['SystemV/PST8PDT', 'UTC-8.00', 'UTC-7.00, DST'],
  ['PST', 'UTC-8.00', 'UTC-7.00, DST'],
])('%s is %s in January and %s in July', (zone, inWinter, inSummer) => {
  expect([toUTCOffset(zone, winter), toUTCOffset(zone, summer)]).toEqual([inWinter, inSummer]);
});
