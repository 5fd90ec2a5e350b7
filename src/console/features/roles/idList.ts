/** The IDs in a text, however they are set apart, each once and in their order; undefined: something in it is not an ID. */
export function parseIDs(text: string, least: number): number[] | undefined {
  const words = text
    .normalize('NFKC')
    .split(/[\s,;、]+/)
    .filter(Boolean);
  const ids = words.map((word) => (/^\d{1,15}$/.test(word) ? Number(word) : Number.NaN));
  if (ids.some((id) => !(id >= least))) return undefined;
  return [...new Set(ids)];
}

export function formatIDs(ids: readonly number[] = []): string {
  return ids.join(', ');
}
