import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { catalogues } from './scripts/vite/catalogues.ts';

export default defineConfig({
  plugins: [react(), catalogues()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'build/console',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{contract,manager,server}/**/*.test.ts', 'scripts/**/*.test.ts', 'src/console/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          environment: 'jsdom',
          include: ['src/console/**/*.test.tsx'],
          setupFiles: ['src/console/testing/setup.ts'],
        },
      },
    ],
  },
});
