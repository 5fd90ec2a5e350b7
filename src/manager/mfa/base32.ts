/** RFC 4648: what authenticator apps take a secret in. */
export const rfc4648 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Without I, L, O and U: nothing that is easily read as something else. */
export const unmistakable = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits a character, without padding. */
export function encodeBase32(bytes: Uint8Array, alphabet: string): string {
  let [text, bits, held] = ['', 0, 0];
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += alphabet.charAt((bits >> held) & 31);
    }
  }
  return held > 0 ? text + alphabet.charAt((bits << (5 - held)) & 31) : text;
}
