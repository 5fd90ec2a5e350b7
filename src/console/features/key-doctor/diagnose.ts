import { type Finding, weigh } from './finding.ts';
import { findSecretKey, type Span } from './findSecretKey.ts';
import { ofKey, ofNoKey, onlyID, repair, secretOf, toID } from './keyFindings.ts';
import { type Character, readCharacters } from './readCharacters.ts';
import { ofCharacters, ofSurroundings } from './surroundingFindings.ts';
import { kindOf, type PastedKind } from './surroundings.ts';

export interface Diagnosis {
  /** `nothing`: there is no text. `unknown`: there is one, and nothing in it that could be a key. */
  outcome: 'nothing' | 'unknown' | 'sound' | 'faulty';
  kind: PastedKind;
  /** The ID in the key: says which one it is, and is no secret. */
  keyID: number | undefined;
  findings: readonly Finding[];
  /** The secret key as it should be, where something was wrong with it and all of it is there. */
  repaired: string | undefined;
  /** Where the text is secret. */
  secrets: readonly Span[];
}

/** More than that is looked at no further. */
export const mostCharacters = 20_000;

/** Looks for what is wrong with a pasted secret key, or with a call that it is in. `places`: where this manager is called. Nothing leaves it. */
export function diagnose(input: string, places: readonly [string, ...string[]]): Diagnosis {
  const text = input.slice(0, mostCharacters);
  const characters = readCharacters(text).filter(({ meant, oddity }) => meant !== '' || oddity !== undefined);
  const kept = characters.filter(({ meant }) => meant !== '');
  const plain = kept.map(({ meant }) => meant).join('');
  const toSource = sourceOf(kept, text.length);
  const key = findSecretKey(plain);
  const kind = kindOf(plain, key);

  const ofSecret = key ? ofKey(plain, key) : ofNoKey(plain);
  const inPlain = [...ofSecret, ...ofSurroundings(plain, key, kind, places)];
  const findings = [
    ...inPlain.map((finding) => ({ ...finding, spans: finding.spans.map(toSource) })),
    ...ofCharacters(characters, key && toSource(key)),
  ];
  const pasted = key && text.slice(toSource(key).from, toSource(key).to);
  const whole = key && repair(key);
  return {
    outcome: outcomeOf(plain, key !== undefined || ofSecret.length > 0, findings.length),
    kind,
    keyID: toID(key?.id ?? onlyID(plain)),
    findings: bySeverity(findings.map(weigh)),
    repaired: whole === pasted ? undefined : whole,
    secrets: [...(key ? [secretOf(plain, key)] : []), ...secretLooking(plain)].map(toSource),
  };
}

function outcomeOf(plain: string, isKnown: boolean, count: number): Diagnosis['outcome'] {
  if (plain.trim() === '') return 'nothing';
  if (!isKnown) return 'unknown';
  return count > 0 ? 'faulty' : 'sound';
}

/** What is sure to be wrong comes first. */
function bySeverity(findings: readonly Finding[]): Finding[] {
  const isDoubtful = ({ severity }: Finding) => Number(severity === 'doubtful');
  return findings.toSorted((one, other) => isDoubtful(one) - isDoubtful(other));
}

/** From stretches of what was meant to stretches of what was pasted. */
function sourceOf(kept: readonly Character[], length: number) {
  const start = (at: number) => kept[at]?.from ?? length;
  return ({ from, to }: Span): Span => ({
    from: start(from),
    to: to > from ? (kept[to - 1]?.to ?? length) : start(from),
  });
}

/** Everything else that looks like a secret of some kind: it is not shown either. Addresses are, up to their questions. */
function secretLooking(plain: string): Span[] {
  const addresses = Array.from(plain.matchAll(/https?:\/\/[^\s'"?#]+/g), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  return Array.from(plain.matchAll(/[A-Za-z0-9+/_=.-]{20,}/g), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  })).filter((span) => !addresses.some(({ from, to }) => span.from >= from && span.to <= to));
}
