import type { Span } from './findSecretKey.ts';

/** How sure it is that a finding keeps the key from being accepted. */
export type Severity = 'wrong' | 'doubtful';

const severities = {
  space: 'wrong',
  lineBreak: 'wrong',
  tab: 'wrong',
  lostPlus: 'wrong',
  invisible: 'wrong',
  fullWidth: 'wrong',
  typographic: 'wrong',
  urlEncoded: 'wrong',
  base64url: 'wrong',
  lostPadding: 'wrong',
  extraPadding: 'wrong',
  tooShort: 'wrong',
  tooLong: 'wrong',
  lastCharacter: 'wrong',
  covered: 'wrong',
  leadingZero: 'wrong',
  missingID: 'wrong',
  onlyID: 'wrong',
  otherProduct: 'wrong',
  placeholder: 'wrong',
  wrongHeader: 'wrong',
  wrongVersion: 'wrong',
  inAddress: 'wrong',
  wrongManager: 'doubtful',
  missingVersion: 'doubtful',
  edgeSpace: 'doubtful',
} as const satisfies Record<string, Severity>;

export type FindingID = keyof typeof severities;

/** Something that is not as it has to be, and where in the text. */
export interface Finding {
  id: FindingID;
  severity: Severity;
  spans: readonly Span[];
  /** What its words are filled in with. Never a part of a secret. */
  values?: Readonly<Record<string, string | number>>;
}

/** A finding before its weight is added. */
export type Made = Omit<Finding, 'severity'>;

export function weigh(finding: Made): Finding {
  return { ...finding, severity: severities[finding.id] };
}
