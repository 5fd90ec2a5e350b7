/** One or two letters that stand for a person: of the first two words (`Ada Lovelace`, `ada.lovelace`, `MasterAdmin`), else of the first. */
export function initials(name: string): string {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const [first = '', second = ''] = words.map((word) => [...word]);
  if (!first[0]) return '?';
  if (!/\p{Script=Latin}/u.test(first[0])) return first[0];
  return `${first[0]}${second[0] ?? first[1] ?? ''}`.toUpperCase();
}
