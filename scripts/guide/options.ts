import { parseArgs } from 'node:util';

/** What `npm run guide` was asked for. */
export interface GuideOptions {
  pages: readonly string[];
  /** Absent: the guide's own pictures are renewed. */
  elsewhere?: { base: string; user: string; out: string };
  /** How the pictures are to be other than the guide's own; empty there. */
  taking: {
    locales?: readonly string[];
    schemes?: readonly string[];
    size?: { width: number; height: number };
    scale?: number;
    format?: string;
    callouts?: boolean;
  };
}

export const usage = `Usage: npm run guide -- [page …]
       npm run guide -- --base URL [--user NAME] [--out FOLDER] [--locale en-US|ja-JP] [--scheme light|dark]
                        [--size 1440x900] [--scale 1] [--format png|jpeg|webp] [--no-callouts] [page …]`;

/** Something that was asked for and cannot be, in words for the person who did. */
export class UsageError extends Error {}

const options = {
  base: { type: 'string' },
  user: { type: 'string' },
  out: { type: 'string' },
  locale: { type: 'string' },
  scheme: { type: 'string' },
  size: { type: 'string' },
  scale: { type: 'string' },
  format: { type: 'string' },
  'no-callouts': { type: 'boolean' },
} as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${usage}`);
  }
}

function oneOf(name: string, value: string | undefined, allowed: readonly string[]): string | undefined {
  if (value !== undefined && !allowed.includes(value))
    throw new UsageError(`--${name} is one of ${allowed.join(', ')}.`);
  return value;
}

function toOrigin(base: string): string {
  const url = URL.parse(base);
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw new UsageError('--base is the address of a Keyroom, such as https://keyroom.example:4119.');
  }
  if (url.username || url.password)
    throw new UsageError('A password is not given in the address: see KEYROOM_GUIDE_PASSWORD.');
  return url.origin;
}

function toSize(text: string | undefined): { width: number; height: number } | undefined {
  if (text === undefined) return undefined;
  const [, width, height] = /^(\d{3,4})x(\d{3,4})$/.exec(text) ?? [];
  if (width === undefined || height === undefined)
    throw new UsageError('--size is the window in pixels, such as 1440x900.');
  return { width: Number(width), height: Number(height) };
}

function toScale(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const scale = Number(text);
  if (!(scale >= 1 && scale <= 4)) throw new UsageError('--scale is how many pixels there are for each, 1 to 4.');
  return scale;
}

/** Reads the arguments of `npm run guide`. Throws a `UsageError`. */
export function readOptions(args: string[], known: readonly string[]): GuideOptions {
  const { values, positionals: pages } = parse(args);
  const unknown = pages.find((page) => !known.includes(page));
  if (unknown !== undefined) throw new UsageError(`The guide has no page ${unknown}. It has ${known.join(', ')}.`);
  const { base, user = 'admin', out = 'build/guide/elsewhere' } = values;
  const [locale, scheme, format] = [
    oneOf('locale', values.locale, ['en-US', 'ja-JP']),
    oneOf('scheme', values.scheme, ['light', 'dark']),
    oneOf('format', values.format, ['png', 'jpeg', 'webp']),
  ];
  const [size, scale] = [toSize(values.size), toScale(values.scale)];
  const taking = {
    ...(locale && { locales: [locale] }),
    ...(scheme && { schemes: [scheme] }),
    ...(size && { size }),
    ...(scale && { scale }),
    ...(format && { format }),
    ...(values['no-callouts'] && { callouts: false }),
  };
  if (base !== undefined) return { pages, taking, elsewhere: { base: toOrigin(base), user, out } };
  const others = Object.keys(values);
  if (others.length > 0)
    throw new UsageError(`The guide's own pictures are all taken alike: --${others[0]} is for --base.`);
  return { pages, taking };
}
