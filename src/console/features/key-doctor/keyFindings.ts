import type { Finding, FindingID, Made } from './finding.ts';
import { type FoundKey, type Span, secretLength } from './findSecretKey.ts';
import { otherSecret, placeholder } from './surroundings.ts';

/** A character of base64 that stands for the last four bits of 32 bytes: the two beyond them are zero. */
const canBeLast = /[AEIMQUYcgkosw048]$/;

/** The ID, where there is nothing else. */
export function onlyID(plain: string): string | undefined {
  return /^\s*(\d{1,16}):?\s*$/.exec(plain)?.[1];
}

/** An ID as a manager gives it. */
export function toID(text: string | undefined): number | undefined {
  const id = Number(text);
  return text !== undefined && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** Where the secret itself begins: after the ID and its colon. */
export function secretOf(plain: string, { from, to, id }: FoundKey): Span {
  return { from: id === undefined ? from : plain.indexOf(':', from) + 1, to };
}

/** The secret key as it should be; nothing where a part of it is missing. */
export function repair({ id, isCovered, secret: written }: FoundKey): string | undefined {
  const secret = written.replaceAll('-', '+').replaceAll('_', '/');
  const keyID = toID(id);
  if (keyID === undefined || isCovered || secret.length !== secretLength || !canBeLast.test(secret)) return undefined;
  return `${keyID}:${secret}=`;
}

/** What is wrong with a secret key itself. */
export function ofKey(plain: string, key: FoundKey): Made[] {
  const { secret, padding, gaps, lostPluses, isCovered, id } = key;
  const end = { from: key.to, to: key.to };
  const made: Made[] = [];
  const add = (id: FindingID, spans: readonly Span[], values?: Finding['values']) => {
    if (spans.length > 0) made.push({ id, spans, ...(values && { values }) });
  };

  const whiteSpace = Map.groupBy(gaps, (span) => whiteSpaceOf(plain.slice(span.from, span.to)));
  for (const [kind, spans] of whiteSpace) add(kind, spans);
  add('lostPlus', lostPluses);
  if (id === undefined) add('missingID', [{ from: key.from, to: key.from }]);
  if (id?.startsWith('0')) add('leadingZero', [{ from: key.from, to: key.from + 1 }]);
  if (isCovered) {
    add('covered', [end]);
    return made;
  }
  add('base64url', positions(plain, secretOf(plain, key), /[_-]/g));
  const length = secret.length + padding;
  if (secret.length < secretLength) add('tooShort', [end], { length });
  else if (secret.length > secretLength)
    add('tooLong', [{ from: key.to - length + secretLength, to: key.to }], { length });
  else {
    if (!canBeLast.test(secret)) add('lastCharacter', [{ from: key.to - padding - 1, to: key.to - padding }]);
    if (padding === 0) add('lostPadding', [end]);
    if (padding > 1) add('extraPadding', [{ from: key.to - padding + 1, to: key.to }]);
  }
  return made;
}

function whiteSpaceOf(text: string): 'lineBreak' | 'tab' | 'space' {
  if (/[\r\n]/.test(text)) return 'lineBreak';
  return text.includes('\t') ? 'tab' : 'space';
}

function positions(plain: string, { from, to }: Span, pattern: RegExp): Span[] {
  return Array.from(plain.slice(from, to).matchAll(pattern), ({ index }) => ({
    from: from + index,
    to: from + index + 1,
  }));
}

/** What there is instead of a secret key. */
export function ofNoKey(plain: string): Made[] {
  const other = otherSecret(plain);
  if (other) return [{ id: 'otherProduct', spans: [other], values: { product: other.product } }];
  if (onlyID(plain) !== undefined) return [{ id: 'onlyID', spans: [{ from: plain.length, to: plain.length }] }];
  const unfilled = placeholder(plain);
  return unfilled ? [{ id: 'placeholder', spans: [unfilled] }] : [];
}
