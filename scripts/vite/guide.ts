import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { Block, Guide, GuideGroup, GuidePicture } from '#console/features/guide/guidePage.ts';
import { readPage } from '#guide/readPage.ts';

const languages = { 'en-US': 'en', 'ja-JP': 'ja' } as const;
type Language = (typeof languages)[keyof typeof languages];

const virtual = 'virtual:guide';
const resolved = `\0${virtual}`;

/** Where the guide is to be had while the console is being developed. */
const developed = '/@guide/';

/** Hands a file out and answers with its address. */
type Publish = (name: string, content: string | Buffer) => string;

/** The width and height of a PNG as it is shown: pictures have two dots for each. */
function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16) / 2, height: png.readUInt32BE(20) / 2 };
}

function picturesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'picture') return [block.name];
    if (block.type === 'note') return picturesIn(block.blocks);
    return block.type === 'steps' || block.type === 'list' ? block.items.flatMap(picturesIn) : [];
  });
}

/** The picture in both schemes; nothing where it has not been taken yet, which a test does not let pass. */
function readPicture(folder: string, name: string, language: Language, publish: Publish): GuidePicture | undefined {
  const fileOf = (scheme: string) => path.join(folder, 'pictures', language, `${name}-${scheme}.png`);
  if (!existsSync(fileOf('light')) || !existsSync(fileOf('dark'))) return undefined;
  const publishOne = (scheme: string, png: Buffer) => publish(`pictures/${language}/${name}-${scheme}.png`, png);
  const light = readFileSync(fileOf('light'));
  return {
    light: publishOne('light', light),
    dark: publishOne('dark', readFileSync(fileOf('dark'))),
    ...sizeOf(light),
  };
}

function readGuide(folder: string, language: Language, publish: Publish): Guide {
  const order: { group: GuideGroup['name']; pages: string[] }[] = JSON.parse(
    readFileSync(path.join(folder, 'pages.json'), 'utf8'),
  );
  const groups = order.map(({ group, pages }) => ({
    name: group,
    pages: pages
      .map((page) => path.join(folder, language, `${page}.md`))
      .filter((file) => existsSync(file))
      .map(readPage),
  }));
  const names = new Set(groups.flatMap(({ pages }) => pages.flatMap(({ blocks }) => picturesIn(blocks))));
  const pictures = [...names].flatMap((name) => {
    const picture = readPicture(folder, name, language, publish);
    return picture ? [[name, picture] as const] : [];
  });
  return { groups, pictures: Object.fromEntries(pictures) };
}

/** Answers what the guide consists of as it is now. */
function serveGuide(folder: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (!pathname.startsWith(developed)) return next();
    const name = decodeURIComponent(pathname.slice(developed.length));
    const language = Object.values(languages).find((one) => name === `${one}.json`);
    if (language) {
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(readGuide(folder, language, (file) => developed + file)));
    }
    const picture = path.join(folder, name);
    if (!picture.startsWith(path.join(folder, 'pictures')) || !existsSync(picture)) return next();
    response.setHeader('content-type', 'image/png');
    return response.end(readFileSync(picture));
  };
}

/**
 * Brings the guide (`docs/guide`) to the console: `virtual:guide` names a file for each language with its text, which names the
 * pictures. All of them are files of the build with a hash in their names.
 */
export function guide(): Plugin {
  let folder = '';
  let building = false;
  return {
    name: 'keyroom:guide',
    configResolved({ root, command }) {
      folder = path.join(root, 'docs', 'guide');
      building = command === 'build';
    },
    resolveId: (id) => (id === virtual ? resolved : null),
    load(id) {
      if (id !== resolved) return null;
      const publish: Publish = (name, source) => {
        const { dir, name: base, ext } = path.parse(name);
        const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
        const fileName = `assets/guide-${[...dir.split('/').slice(1), base].filter(Boolean).join('-')}-${hash}${ext}`;
        this.emitFile({ type: 'asset', fileName, source });
        return `/${fileName}`;
      };
      const files = Object.entries(languages).map(([locale, language]) => [
        locale,
        building
          ? publish(`${language}.json`, JSON.stringify(readGuide(folder, language, publish)))
          : `${developed}${language}.json`,
      ]);
      return `export const guideFiles = ${JSON.stringify(Object.fromEntries(files))};`;
    },
    configureServer({ middlewares, watcher, ws }) {
      middlewares.use(serveGuide(folder));
      watcher.add(folder);
      watcher.on('all', (_event, file) => {
        if (file.startsWith(folder)) ws.send({ type: 'full-reload' });
      });
    },
  };
}
