/** Enough to fill a screen, and little enough to be there at once. */
const firstSize = 200;

/** As many as a manager gives at most. */
const laterSize = 5000;

interface Window {
  /** In the order of their IDs. */
  keys: readonly { ID: number }[];
}

/**
 * Windows of keys in the order of their IDs, from after `start` (absent: from the first one) to the end. The next one is
 * asked for before one is handed out, so that it is on its way meanwhile.
 *
 * A manager may give fewer than it is asked for. A short window is therefore the last one only where the same manager has
 * given a longer one; otherwise an empty one is.
 */
export async function* keyWindows<W extends Window>(
  start: number | undefined,
  read: (after: number | undefined, size: number) => Promise<W>,
): AsyncGenerator<{ window: W; more: boolean }> {
  let longest = 0;
  let size = start === undefined ? firstSize : laterSize;
  let coming = read(start, size);
  for (let more = true; more; ) {
    const window = await coming;
    const last = window.keys.at(-1);
    more = last !== undefined && (window.keys.length >= size || window.keys.length >= longest);
    longest = Math.max(longest, window.keys.length);
    if (last && more) {
      size = laterSize;
      coming = read(last.ID, size);
      // Whoever stops half-way does not wait for it.
      coming.catch(() => undefined);
    }
    yield { window, more };
  }
}
