import type { ApiKey } from '#contract/apiKeys.ts';

/** At the very end of a description: `Nightly report [replaces 8]`. */
const mark = /(?:^|\s)\[replaces ([1-9]\d{0,14})\]$/;

/**
 * The ID of the key that this one replaces, as its description says to everybody who may look at it, on any manager. IDs
 * ascend, so that no key replaces a younger one, nor itself.
 */
export function replacedID({ ID, description }: Pick<ApiKey, 'ID' | 'description'>): number | undefined {
  if (!description.endsWith(']')) return undefined;
  const id = Number(mark.exec(description)?.[1]);
  return id < ID ? id : undefined;
}

/** A description that says which key its key replaces. */
export function withMark(description: string, id: number): string {
  return `${description}${description === '' ? '' : ' '}[replaces ${id}]`;
}

/** What a description says apart from that. */
export function withoutMark(description: string): string {
  return description.replace(mark, '');
}
