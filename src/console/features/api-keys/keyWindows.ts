/** As many as a manager gives at most. */
const size = 5000;

interface Window {
  /** In the order of their IDs. */
  keys: readonly { ID: number }[];
}

interface Start {
  /** Absent: from the first key on. */
  after: number | undefined;
  /** How many keys came at once before. */
  longest: number;
}

/**
 * Windows of keys in the order of their IDs, to the end. The next one is asked for before one is handed out, so that it is on
 * its way meanwhile.
 *
 * A manager may give fewer than it is asked for. A short window is therefore the last one only where the same manager has
 * given a longer one; otherwise an empty one is.
 */
export async function* keyWindows<W extends Window>(
  { after, longest }: Start,
  read: (after: number | undefined, size: number) => Promise<W>,
): AsyncGenerator<{ window: W; more: boolean }> {
  let longestSoFar = longest;
  let coming = read(after, size);
  for (let more = true; more; ) {
    const window = await coming;
    const last = window.keys.at(-1);
    more = last !== undefined && window.keys.length >= Math.min(size, longestSoFar);
    longestSoFar = Math.max(longestSoFar, window.keys.length);
    if (last && more) {
      coming = read(last.ID, size);
      // Whoever stops half-way does not wait for it.
      coming.catch(() => undefined);
    }
    yield { window, more };
  }
}
