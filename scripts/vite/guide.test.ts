import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, createServer, type Rollup } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Guide } from '#console/features/guide/guidePage.ts';
import { guide } from './guide.ts';

let root: string;

function write(file: string, content: string | Buffer): void {
  const whole = path.join(root, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, content);
}

/** As much of a picture as is looked at. */
function png(width: number, height: number, rest = ''): Buffer {
  const head = Buffer.alloc(24);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.from(rest)]);
}

const page = (title: string, picture: string) =>
  `# ${title}\n\nWhat one has.\n\n## Steps\n\n1. Press it.\n\n   ![It](../pictures/${picture}-light.png)\n`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'keyroom-guide-'));
  write('docs/guide/pages.json', JSON.stringify([{ group: 'keys', pages: ['create-key'] }]));
  write('docs/guide/en/create-key.md', page('Create', 'en/create-key/list'));
  write('docs/guide/ja/create-key.md', page('作成', 'ja/create-key/list'));
  write('docs/guide/pictures/en/create-key/list-light.png', png(640, 400));
  write('docs/guide/pictures/en/create-key/list-dark.png', png(640, 400, 'dark'));
  write('entry.js', "import { guideFiles } from 'virtual:guide'; console.log(guideFiles);");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

async function built(): Promise<Map<string, string>> {
  const output = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [guide()],
    build: { write: false, rolldownOptions: { input: path.join(root, 'entry.js') } },
  })) as Rollup.RollupOutput;
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)] as const),
  );
}

function readGuide(files: ReadonlyMap<string, string>, language: string): { name: string; guide: Guide } {
  const name = [...files.keys()].find((file) => file.startsWith(`assets/guide-${language}-`) && file.endsWith('.json'));
  if (name === undefined) throw new Error(`There is no guide in ${language}.`);
  return { name, guide: JSON.parse(files.get(name) ?? '') };
}

test('The text of each language is a file of the build, which the code names', async () => {
  const files = await built();
  const english = readGuide(files, 'en');
  const japanese = readGuide(files, 'ja');
  expect(english.guide.groups[0]?.pages[0]?.title).toBe('Create');
  expect(japanese.guide.groups[0]?.pages[0]?.title).toBe('作成');
  const code = [...files].find(([file]) => file.endsWith('.js'))?.[1];
  expect(code).toContain(`/${english.name}`);
  expect(code).toContain(`/${japanese.name}`);
});

test('Pictures are files with a hash, of half the size that their dots have; one that is missing is left out', async () => {
  const files = await built();
  const { pictures } = readGuide(files, 'en').guide;
  const list = pictures['create-key/list'];
  expect(list).toMatchObject({ width: 320, height: 200 });
  expect(list?.light).toMatch(/^\/assets\/guide-en-create-key-list-light-[\w-]{8}\.png$/);
  expect(list?.dark).not.toBe(list?.light);
  for (const address of [list?.light, list?.dark]) expect(files.has(address?.slice(1) ?? '')).toBe(true);
  expect(readGuide(files, 'ja').guide.pictures).toEqual({});
});

test('Another text or picture has another name', async () => {
  const before = readGuide(await built(), 'en');
  write('docs/guide/pictures/en/create-key/list-dark.png', png(640, 400, 'darker'));
  const after = readGuide(await built(), 'en');
  expect(after.name).not.toBe(before.name);
  expect(after.guide.pictures['create-key/list']?.light).toBe(before.guide.pictures['create-key/list']?.light);
});

test('While the console is developed the guide is served as it is now, and nothing else of its folder', async () => {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [guide()],
    server: { port: 0, host: '127.0.0.1', ws: false },
  });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    write('docs/guide/en/create-key.md', page('Create anew', 'en/create-key/list'));
    const read = (await (await fetch(`${origin}/@guide/en.json`)).json()) as Guide;
    expect(read.groups[0]?.pages[0]?.title).toBe('Create anew');
    const picture = await fetch(origin + read.pictures['create-key/list']?.light);
    expect(picture.headers.get('content-type')).toBe('image/png');
    const other = await fetch(`${origin}/@guide/pictures/%2e%2e/pages.json`);
    expect(await other.text()).not.toContain('create-key');
  } finally {
    await server.close();
  }
});
