import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const smallest = 1024;
const compressible = /\.(js|css|svg|json|webmanifest|txt|map)$/;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const versions = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    zip(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, versions[0]), writeFile(`${file}.gz`, versions[1])]);
}

/** Puts a brotli and a gzip version beside each text asset of the build, so that the server never compresses one. */
export function precompress(): Plugin {
  return {
    name: 'keyroom:precompress',
    apply: 'build',
    async writeBundle({ dir: folder = '' }, bundle) {
      const files = Object.values(bundle).filter((output) => {
        const content = output.type === 'chunk' ? output.code : output.source;
        return (
          compressible.test(output.fileName) && output.fileName.startsWith('assets/') && content.length >= smallest
        );
      });
      await Promise.all(files.map((output) => compress(path.join(folder, output.fileName))));
    },
  };
}
