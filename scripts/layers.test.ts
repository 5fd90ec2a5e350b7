import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const layers = ['contract', 'console', 'manager', 'server'] as const;
type Layer = (typeof layers)[number];

/** A project of the same shape and with the same settings, whose layers each hold one file that exports one thing. */
let folder: string;

function writeLayer(layer: Layer, name: string, text: string): void {
  writeFileSync(path.join(folder, 'src', layer, name), text);
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'keyroom-layers-'));
  const copy = (file: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), readFileSync(path.join(root, file)));
  };
  copy('package.json');
  copy('tsconfig.base.json');
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const layer of layers) {
    copy(`src/${layer}/tsconfig.json`);
    writeLayer(layer, 'own.ts', `export const own = '${layer}';\n`);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says to such a file in that layer. */
function compile(layer: Layer, text: string): string {
  writeLayer(layer, 'probe.ts', text);
  try {
    const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    return spawnSync(process.execPath, [tsc, '-b', `src/${layer}`], { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(path.join(folder, 'src', layer, 'probe.ts'));
  }
}

const imports = (what: string): string => `import { own } from '#${what}/own.ts';\nexport const probe = own;\n`;
const readsFiles = "import { readFileSync } from 'node:fs';\nexport const probe: string = readFileSync('x', 'utf8');\n";

it.each<[Layer, string, string]>([
  ['contract', 'imports the console', imports('console')],
  ['contract', 'imports the manager', imports('manager')],
  ['contract', 'uses the DOM', 'export const probe: string = document.title;\n'],
  ['contract', 'uses Node', readsFiles],
  ['console', 'imports the manager', imports('manager')],
  ['console', 'imports the server', imports('server')],
  ['console', 'uses Node', readsFiles],
  ['manager', 'imports the server', imports('server')],
  ['manager', 'imports the console', imports('console')],
  ['server', 'imports the console', imports('console')],
])('it does not compile that the %s %s', (layer, _what, text) => {
  expect(compile(layer, text)).toMatch(/probe\.ts\(\d+,\d+\): error TS(2304|2307|2580|2584|2591|6059|6307)/);
});

it.each<[Layer, Layer]>([
  ['console', 'contract'],
  ['manager', 'contract'],
  ['server', 'contract'],
  ['server', 'manager'],
])('it compiles that the %s imports the %s', (layer, other) => {
  expect(compile(layer, imports(other))).toBe('');
});
