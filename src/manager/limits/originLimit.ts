import type { Call } from '#manager/context.ts';
import { tooManyCalls } from './callLimits.ts';
import { countCall, secondsUntilFree } from './callWindow.ts';
import { createCallWindows } from './callWindows.ts';

/** More networks than this at a time are not told apart. */
const keptOrigins = 10_000;

/** The part of an address that one customer has to himself: all of IPv4's, the first 64 bits of IPv6's. */
export function toNetwork(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = tail.split(':').filter((group) => group !== '');
  const zeros = address.includes('::') ? Array(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':').toLowerCase();
}

/** Admits so many calls within 60 seconds from one network; throws `too_many_requests` for the rest, which do not count. */
export function createOriginLimit(limit: number) {
  const windows = createCallWindows<string>(keptOrigins);
  return {
    admit({ origin, now }: Pick<Call, 'origin' | 'now'>): void {
      const window = windows.of(toNetwork(origin ?? ''), now);
      const wait = secondsUntilFree(window, limit, now);
      if (wait > 0) throw tooManyCalls(wait);
      countCall(window, now);
    },
  };
}
