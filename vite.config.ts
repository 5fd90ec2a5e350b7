import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './scripts/vite/budget.ts';
import { catalogues } from './scripts/vite/catalogues.ts';
import { earlyScript } from './scripts/vite/earlyScript.ts';
import { guide } from './scripts/vite/guide.ts';
import { icons } from './scripts/vite/icons.ts';
import { integrity } from './scripts/vite/integrity.ts';
import { leaveOut } from './scripts/vite/leftOut.ts';
import { pageChunks } from './scripts/vite/pageChunks.ts';
import { precompress } from './scripts/vite/precompress.ts';
import { preloads } from './scripts/vite/preloads.ts';
import { themeVariables } from './scripts/vite/themeVariables.ts';

/** The modules that the first pages are made of, with what they import. */
const start = 'src/console/main.ts';
const console = 'src/console/app/Console.tsx';
const pages = {
  signIn: [start, 'src/console/features/sign-in/SignInPage.tsx'],
  apiKeys: [start, console],
};

/** The texts of one language, which every page needs too. */
const texts = 'src/console/i18n/en-US.ts';

/** What clients of every kind do with the server; it has to come out the same on both databases. */
const clients = 'src/server/clients/**/*.test.ts';

export default defineConfig({
  plugins: [
    react(),
    catalogues(),
    guide(),
    icons(),
    leaveOut(),
    themeVariables('src/console/app/theme.ts', 'src/console/app/base.css'),
    earlyScript('src/console/early.ts'),
    preloads({ everybody: [texts], signedIn: [console], fonts: /\/inter-latin-wght-normal-/ }),
    integrity(),
    precompress(),
    budget([
      { page: 'Sign-in', limit: 160, modules: [texts, ...pages.signIn] },
      { page: 'API Keys', limit: 220, modules: [texts, ...pages.apiKeys] },
    ]),
  ],
  build: {
    outDir: 'build/console',
    emptyOutDir: true,
    target: 'es2024',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Nobody imports from the entry: it needs no file beside that of its page.
      preserveEntrySignatures: false,
      output: { codeSplitting: { groups: pageChunks(pages) } },
    },
  },
  test: {
    // When a test counts as hung. How long one takes depends on the machine, and is nobody's promise.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/{contract,server}/**/*.test.ts', 'scripts/**/*.test.ts', 'src/console/**/*.test.ts'],
          exclude: ['src/server/**/*.postgres.test.ts', clients],
        },
      },
      {
        extends: true,
        test: {
          name: 'manager on SQLite',
          environment: 'node',
          include: ['src/manager/**/*.test.ts', clients],
          exclude: ['src/manager/**/*.postgres.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'manager on PostgreSQL',
          environment: 'node',
          include: ['src/manager/**/*.test.ts', 'src/server/**/*.postgres.test.ts', clients],
          exclude: ['src/manager/**/*.sqlite.test.ts'],
          globalSetup: ['scripts/vite/postgres.ts'],
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
