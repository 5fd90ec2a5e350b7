/** So many colours a picture with a palette can have. */
const most = 256;

/** So many of them stay as they are, the most frequent; the others stand for the shades at the edges of letters. */
const kept = 128;

type Colours = readonly (readonly [colour: number, count: number])[];

const red = (colour: number) => colour >> 16;
const green = (colour: number) => (colour >> 8) & 255;
const blue = (colour: number) => colour & 255;
const channels = [red, green, blue] as const;

const total = (colours: Colours) => colours.reduce((sum, [, count]) => sum + count, 0);

function mean(colours: Colours): number {
  const all = total(colours);
  const [r = 0, g = 0, b = 0] = channels.map((channel) =>
    Math.round(colours.reduce((sum, [colour, count]) => sum + channel(colour) * count, 0) / all),
  );
  return (r << 16) | (g << 8) | b;
}

/** How far the colours are apart in the channel in which they are furthest apart, and which one that is. */
function spread(colours: Colours) {
  const ranges = channels.map((channel) => {
    const values = colours.map(([colour]) => channel(colour));
    return { channel, range: Math.max(...values) - Math.min(...values) };
  });
  return ranges.reduce((widest, one) => (one.range > widest.range ? one : widest));
}

/** Halves, again and again, the group whose colours are furthest apart; each group becomes one colour. */
function cut(colours: Colours, count: number): number[] {
  const groups = [{ colours, ...spread(colours) }];
  while (groups.length < count) {
    groups.sort((one, other) => other.range - one.range);
    const [widest] = groups;
    if (!widest || widest.range === 0) break;
    const { channel } = widest;
    const sorted = [...widest.colours].sort(([one], [other]) => channel(one) - channel(other) || one - other);
    const half = sorted.length >> 1;
    const halves = [sorted.slice(0, half), sorted.slice(half)].map((part) => ({ colours: part, ...spread(part) }));
    groups.splice(0, 1, ...halves);
  }
  return groups.map((group) => mean(group.colours));
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of palette.entries()) {
    const far =
      (red(other) - red(colour)) ** 2 + (green(other) - green(colour)) ** 2 + (blue(other) - blue(colour)) ** 2;
    if (far >= least) continue;
    best = index;
    least = far;
  }
  return best;
}

/** At most 256 colours in the place of all of a picture, and which one stands for each. The same picture gives the same ones. */
export function choosePalette(counts: ReadonlyMap<number, number>): {
  palette: number[];
  indices: Map<number, number>;
} {
  const colours = [...counts].sort(([one, often], [other, oftener]) => oftener - often || one - other);
  const palette =
    colours.length <= most
      ? colours.map(([colour]) => colour)
      : [...colours.slice(0, kept).map(([colour]) => colour), ...cut(colours.slice(kept), most - kept)];
  return { palette, indices: new Map(colours.map(([colour]) => [colour, nearest(colour, palette)])) };
}
