import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { choosePalette } from './palette.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Raster {
  width: number;
  height: number;
  /** Each pixel as one number, 0xRRGGBB. */
  pixels: Uint32Array;
}

function* chunksOf(png: Buffer): Generator<[type: string, data: Buffer]> {
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield [png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length)];
    at += 12 + length;
  }
}

/** What a byte is predicted from by the fourth way: the one before, the one above, or the one before that. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

const predictors: readonly ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Undoes what each line says was done to it for the sake of compression. */
function unfilter(lines: Uint8Array, stride: number, pixelSize: number): Uint8Array {
  const height = lines.length / (stride + 1);
  // A pixel to the left and a line above that are black, so that nothing begins at an edge.
  const wide = stride + pixelSize;
  const bytes = new Uint8Array(wide * (height + 1));
  for (let y = 0; y < height; y += 1) {
    const from = y * (stride + 1) + 1;
    const to = (y + 1) * wide + pixelSize;
    const predict = predictors[lines[from - 1] ?? 0] ?? paeth;
    for (let x = 0; x < stride; x += 1) {
      const at = to + x;
      const [left, above, corner] = [at - pixelSize, at - wide, at - wide - pixelSize] as const;
      bytes[at] =
        (lines[from + x] as number) + predict(bytes[left] as number, bytes[above] as number, bytes[corner] as number);
    }
  }
  return bytes;
}

/** The pixels of a picture as a browser takes it: eight bits a channel, not interlaced. */
function decode(png: Buffer): Raster {
  const data: Buffer[] = [];
  let [width, height, pixelSize] = [0, 0, 3];
  for (const [type, bytes] of chunksOf(png)) {
    if (type === 'IHDR')
      [width, height, pixelSize] = [bytes.readUInt32BE(0), bytes.readUInt32BE(4), bytes[9] === 6 ? 4 : 3];
    if (type === 'IDAT') data.push(bytes);
  }
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * pixelSize, pixelSize);
  const pixels = new Uint32Array(width * height);
  for (let y = 0, index = 0; y < height; y += 1) {
    let at = ((y + 1) * (width + 1) + 1) * pixelSize;
    for (let x = 0; x < width; x += 1, index += 1, at += pixelSize) {
      pixels[index] = ((bytes[at] as number) << 16) | ((bytes[at + 1] as number) << 8) | (bytes[at + 2] as number);
    }
  }
  return { width, height, pixels };
}

function toChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The same picture in at most 256 colours: less than half of the bytes, and nobody sees it. The same picture gives the same bytes. */
export function reduce(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const counts = new Map<number, number>();
  for (let start = 0, end = 0; start < pixels.length; start = end) {
    const colour = pixels[start] ?? 0;
    while (end < pixels.length && pixels[end] === colour) end += 1;
    counts.set(colour, (counts.get(colour) ?? 0) + end - start);
  }
  const { palette, indices } = choosePalette(counts);
  const lines = new Uint8Array((width + 1) * height);
  let [colour, place] = [-1, 0];
  for (const [index, pixel] of pixels.entries()) {
    if (pixel !== colour) [colour, place] = [pixel, indices.get(pixel) ?? 0];
    lines[index + Math.floor(index / width) + 1] = place;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.alloc(palette.length * 3);
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3);
  return Buffer.concat([
    signature,
    toChunk('IHDR', header),
    toChunk('PLTE', colours),
    toChunk('IDAT', deflateSync(lines, { level: 9, memLevel: 9 })),
    toChunk('IEND', Buffer.alloc(0)),
  ]);
}
