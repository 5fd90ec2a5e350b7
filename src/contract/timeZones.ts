import * as z from 'zod/mini';

/** Names that the vendor accepts and the time zone database has dropped, with the zone that keeps the same time today. */
const dropped = new Map([
  ['SystemV/AST4', 'America/Puerto_Rico'],
  ['SystemV/AST4ADT', 'America/Halifax'],
  ['SystemV/CST6', 'America/Regina'],
  ['SystemV/CST6CDT', 'America/Chicago'],
  ['SystemV/EST5', 'America/Panama'],
  ['SystemV/EST5EDT', 'America/New_York'],
  ['SystemV/HST10', 'Pacific/Honolulu'],
  ['SystemV/MST7', 'America/Phoenix'],
  ['SystemV/MST7MDT', 'America/Denver'],
  ['SystemV/PST8', 'Pacific/Pitcairn'],
  ['SystemV/PST8PDT', 'America/Los_Angeles'],
  ['SystemV/YST9', 'Pacific/Gambier'],
  ['SystemV/YST9YDT', 'America/Anchorage'],
]);

/** The name to reckon with for a name the contract accepts; the name itself is stored and shown as it was sent. */
export function resolveTimeZone(name: string): string {
  return dropped.get(name) ?? name;
}

/** What a name can look like at all. Anybody may ask about anything, so nothing longer is remembered. */
const shape = /^[A-Za-z][\w+/-]{0,63}$/;

const known = new Map<string, boolean>();

/** Whether the contract accepts the name: an IANA name or link, or one of the vendor's legacy names. A bare offset is not a zone. */
export function isTimeZone(name: string): boolean {
  if (!shape.test(name)) return false;
  let accepted = known.get(name);
  if (accepted === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: resolveTimeZone(name) });
      accepted = true;
    } catch {
      accepted = false;
    }
    if (known.size < 2000) known.set(name, accepted);
  }
  return accepted;
}

/** A time zone on the way in; kept exactly as sent, never replaced by its present-day name. */
export const timeZone = z.string().check(
  z.refine(isTimeZone, {
    params: { code: 'unknown_time_zone' },
    error: 'This time zone is not known. Use a name such as Asia/Tokyo or America/New_York.',
  }),
);
