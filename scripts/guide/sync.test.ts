import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { syncPictures } from './sync.ts';

function makeFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'keyroom-sync-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const before = { 'en/a/same.png': '1', 'en/a/other.png': '2', 'en/a/gone.png': '3', 'en/b/gone.png': '4' };
const after = { 'en/a/same.png': '1', 'en/a/other.png': 'two', 'en/a/new.png': '5' };

it('leaves what is the same, and says what has changed, come and gone', () => {
  const [from, to] = [makeFolder(after), makeFolder(before)];
  const { added, changed, removed } = syncPictures(from, to, { pages: [], complete: true });
  expect([added, changed, removed.sort()]).toEqual([
    ['en/a/new.png'],
    ['en/a/other.png'],
    ['en/a/gone.png', 'en/b/gone.png'],
  ]);
  expect(readFileSync(path.join(to, 'en/a/other.png'), 'utf8')).toBe('two');
  expect(existsSync(path.join(to, 'en/b/gone.png'))).toBe(false);
});

it('takes away only what belongs to the pages that were taken, and nothing where one of them failed', () => {
  const ofA = makeFolder(before);
  expect(syncPictures(makeFolder(after), ofA, { pages: ['a'], complete: true }).removed).toEqual(['en/a/gone.png']);
  expect(syncPictures(makeFolder({}), ofA, { pages: [], complete: false }).removed).toEqual([]);
});
