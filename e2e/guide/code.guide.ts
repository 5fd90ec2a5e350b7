import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { shellLiteral } from '#console/lib/literals.ts';
import { readGuide } from '#guide/readGuide.ts';
import { createApi } from '../support/api.ts';
import { administrator, startKeyroom } from '../support/keyroom.ts';
import { provideSdk } from '../support/snippets.ts';

const run = promisify(execFile);

interface Code {
  language: string;
  line: number;
  text: string;
}

/** All that a page has people paste into a shell, one after the other; `at` holds the line of what is being run. */
async function writeScript(folder: string, blocks: readonly Code[]): Promise<string> {
  const parts = ['set -e'];
  for (const { language, line, text } of blocks) {
    parts.push(`printf ${line} > ${shellLiteral(path.join(folder, 'at'))}`);
    const program = path.join(folder, `line-${line}.cjs`);
    if (language === 'js') await writeFile(program, text);
    parts.push(language === 'js' ? `${shellLiteral(process.execPath)} ${shellLiteral(program)}` : text);
  }
  return parts.join('\n');
}

for (const language of ['en', 'ja'] as const) {
  for (const { file, page, spots } of readGuide(language).values()) {
    const code = spots.flatMap((spot) => (spot.type === 'code' ? [spot] : []));
    const commands = code.filter((block) => ['sh', 'js'].includes(block.language));
    if (commands.length > 0)
      test(`what ${page.name} has people run does its work, ${language}`, async () => {
        await using keyroom = await startKeyroom();
        const { secretKey } = await createApi(keyroom.url, () => {}).createKey({ keyName: 'automation', roleID: 1 });
        const folder = await mkdtemp(path.join(tmpdir(), 'keyroom-guide-'));
        try {
          await provideSdk(folder);
          const env = {
            ...process.env,
            KEYROOM_URL: keyroom.url,
            KEYROOM_USER: administrator.userName,
            KEYROOM_PASSWORD: administrator.password,
            API_SECRET_KEY: secretKey,
            FORCE_COLOR: '0',
          };
          const script = await writeScript(folder, commands);
          const failed = await run('sh', ['-c', script], { cwd: folder, env }).then(
            () => undefined,
            async (error) =>
              `${file}:${await readFile(path.join(folder, 'at'), 'utf8')}: ${error.stderr || error.stdout}`,
          );
          expect(failed).toBeUndefined();
        } finally {
          await rm(folder, { recursive: true });
        }
      });

    const others = code.filter((block) => ['yaml', 'python'].includes(block.language));
    if (others.length > 0)
      test(`what ${page.name} shows of other languages is well written, ${language}`, async () => {
        for (const { language, line, text } of others) {
          const read =
            language === 'yaml'
              ? Promise.resolve().then(() => parse(text))
              : run('python3', ['-c', 'import ast, sys; ast.parse(sys.argv[1])', text]);
          const failed = await read.then(
            () => undefined,
            // Where there is no Python, nothing can be said of it.
            (error) => (error.code === 'ENOENT' ? undefined : `${file}:${line}: ${error.message}`),
          );
          expect(failed).toBeUndefined();
        }
      });
  }
}
