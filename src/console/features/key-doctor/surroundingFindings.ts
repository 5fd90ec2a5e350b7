import type { Made } from './finding.ts';
import type { FoundKey, Span } from './findSecretKey.ts';
import { isAt } from './here.ts';
import type { Character, Oddity } from './readCharacters.ts';
import { calledAddress, type PastedKind, statedVersion, wrongHeader } from './surroundings.ts';

/** What is wrong with the call that a secret key is in. */
export function ofSurroundings(
  plain: string,
  key: FoundKey | undefined,
  kind: PastedKind,
  places: readonly [string, ...string[]],
): Made[] {
  const made: Made[] = [];
  const header = key && wrongHeader(plain, key, kind);
  const address = calledAddress(plain);
  const isInAddress = key && address && key.from >= address.from && key.from < address.to;
  if (header && !isInAddress) made.push({ id: 'wrongHeader', spans: [header], values: { name: header.name } });
  if (key && isInAddress) made.push({ id: 'inAddress', spans: [{ from: key.from, to: key.from }] });
  if (address && !isAt(address.url, places)) {
    made.push({ id: 'wrongManager', spans: [address], values: { there: address.url.host, here: places[0] } });
  }
  const stated = statedVersion(plain, kind);
  if (stated?.version === '') made.push({ id: 'missingVersion', spans: [] });
  else if (stated && stated.version !== 'v1') {
    made.push({ id: 'wrongVersion', spans: [stated], values: { version: stated.version } });
  }
  if (kind === 'secret') {
    const edges = [/^\s+/, /\s+$/].flatMap((edge) => {
      const match = edge.exec(plain);
      return match ? [{ from: match.index, to: match.index + match[0].length }] : [];
    });
    if (edges.length > 0) made.push({ id: 'edgeSpace', spans: edges });
  }
  return made;
}

/** Which oddities matter where: what cannot be seen, and what word processors put in, everywhere; the rest within the key. */
const matterInKey: ReadonlySet<Oddity> = new Set(['fullWidth', 'urlEncoded']);

/** The characters that are not what they seem to be. */
export function ofCharacters(characters: readonly Character[], key: Span | undefined): Made[] {
  const isInKey = ({ from, to }: Character) => key !== undefined && from >= key.from && to <= key.to;
  const odd = characters.filter(
    (each) =>
      each.oddity !== undefined && each.oddity !== 'oddSpace' && (!matterInKey.has(each.oddity) || isInKey(each)),
  );
  const byOddity = Map.groupBy(odd, ({ oddity }) => oddity as Exclude<Oddity, 'oddSpace'>);
  return Array.from(byOddity, ([id, each]) => ({ id, spans: each.map(({ from, to }) => ({ from, to })) }));
}
