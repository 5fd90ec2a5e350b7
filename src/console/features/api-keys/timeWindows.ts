const day = 86_400_000;

/** When a key ends, as it can be asked for. */
export const expiryWindows = ['expired', 'within7', 'within14', 'within30', 'within90', 'later', 'never'] as const;
export type ExpiryWindow = (typeof expiryWindows)[number];

/** When a key has signed in last, as it can be asked for; the last one asks whether its secret key was taken into use. */
export const signInWindows = ['today', 'before7', 'before30', 'before90', 'never', 'notSinceHandover'] as const;
export type SignInWindow = (typeof signInWindows)[number];

const days = { within7: 7, within14: 14, within30: 30, within90: 90, before7: 7, before30: 30, before90: 90 };

/** The first and the last moment (epoch ms) of a window. Never lies beyond every moment: ahead for an end, back for a sign-in. */
type Span = readonly [from: number, to: number];

const everAhead = Number.POSITIVE_INFINITY;
const everBack = Number.NEGATIVE_INFINITY;

export function expirySpan(window: ExpiryWindow, now: number): Span {
  if (window === 'never') return [everAhead, everAhead];
  if (window === 'expired') return [everBack, now];
  if (window === 'later') return [now + 90 * day + 1, Number.MAX_VALUE];
  return [now + 1, now + days[window] * day];
}

/** `zone`: whose day today is. */
export function signInSpan(window: Exclude<SignInWindow, 'notSinceHandover'>, now: number, zone: string): Span {
  if (window === 'never') return [everBack, everBack];
  if (window === 'today') {
    const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone);
    return [here.startOfDay().epochMilliseconds, everAhead];
  }
  return [-Number.MAX_VALUE, now - days[window] * day];
}

/** A test for being in one of several spans; `absent` is where a moment that is not set lies. */
export function inSpans(spans: readonly Span[], absent: number): (moment: number | undefined) => boolean {
  return (moment = absent) => spans.some(([from, to]) => moment >= from && moment <= to);
}
