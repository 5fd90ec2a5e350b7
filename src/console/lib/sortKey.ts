/** ASCII in the order of every language of ours. Capital letters are where the small ones are. */
const inOrder = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const nowhere = 0;
const places = new Uint8Array(0x80).fill(nowhere);
[...inOrder].forEach((character, index) => {
  places[character.charCodeAt(0)] = index + 1;
  places[character.toUpperCase().charCodeAt(0)] = index + 1;
});
const zero = 0x30;
const isDigit = (code: number) => code >= zero && code <= 0x39;

/** As many digits as a collator takes for one number at least. */
const longestNumber = 200;

/** Of all names in turn: to make one for each would take longer than all the rest. */
const codes: number[] = [];

/** Adds the number that begins at a place: that it is one, of how many digits, and these. Answers where it ends. */
function addNumber(name: string, start: number): number {
  let from = start;
  while (name.charCodeAt(from) === zero) from += 1;
  let end = from;
  while (isDigit(name.charCodeAt(end))) end += 1;
  codes.push(places[zero] as number, end - from);
  for (; from < end; from += 1) codes.push(name.charCodeAt(from));
  return end;
}

/**
 * What stands for a name of nothing but ASCII, so that `<` puts those where `Intl.Collator` puts the names: numbers as numbers, whatever
 * the case, in any language of ours. It takes a tenth of the time. `undefined` for every other name.
 */
export function sortKey(name: string): string | undefined {
  codes.length = 0;
  for (let at = 0; at < name.length; ) {
    const code = name.charCodeAt(at);
    const place = code < places.length ? places[code] : nowhere;
    if (!place) return undefined;
    if (isDigit(code)) {
      const end = addNumber(name, at);
      if (end - at > longestNumber) return undefined;
      at = end;
    } else {
      codes.push(place);
      at += 1;
    }
  }
  return String.fromCharCode(...codes);
}
