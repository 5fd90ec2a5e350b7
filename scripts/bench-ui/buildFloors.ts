import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { root } from '../run.ts';

export const floors = ['react', 'mui'] as const;
export type Floor = (typeof floors)[number];

/** Where the built page of a floor is. */
export const floorFolder = (floor: Floor): string => path.join(root, 'build', 'bench-ui', floor);

/** Builds the pages that the product is compared with, with what the product is built with. */
export async function buildFloors(): Promise<void> {
  const pages = path.join(import.meta.dirname, 'page');
  for (const floor of floors) {
    await build({
      configFile: false,
      root: pages,
      logLevel: 'error',
      plugins: [react()],
      build: {
        outDir: floorFolder(floor),
        emptyOutDir: true,
        target: 'es2024',
        modulePreload: { polyfill: false },
        chunkSizeWarningLimit: 1000,
        rolldownOptions: { input: path.join(pages, `${floor}.html`) },
      },
    });
  }
}
