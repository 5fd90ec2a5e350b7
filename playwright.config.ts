import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from './scripts/browser.ts';

const executablePath = findBrowser();

/** A name that is not loopback's, so that pages can be tested on plain http as on a network. */
const args = [...browserArguments, '--host-resolver-rules=MAP manager.example 127.0.0.1'];

export default defineConfig<{ proxied: boolean }>({
  testDir: 'e2e',
  outputDir: 'build/e2e',
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // When a test, or what it waits for, counts as hung. No test asserts a time.
  timeout: 180_000,
  expect: { timeout: 60_000 },
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'build/reports/e2e.json' }]],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    // A trace of what passes costs an eighth of the time: `--trace on` gives one of what failed.
    screenshot: 'only-on-failure',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'embedded', grepInvert: /@proxied/ },
    // In front of a manager that has none of our extensions. How things look is looked at once.
    {
      name: 'proxied',
      use: { proxied: true },
      testIgnore: ['**/pictures.spec.ts', '**/literals.spec.ts'],
      grepInvert: /@embedded|axe finds nothing/,
    },
    // The pages of the guide, each walked through in both languages, and the code in them.
    {
      name: 'guide',
      testMatch: '**/guide/*.guide.ts',
      snapshotPathTemplate: 'docs/guide/pictures/{arg}{ext}',
    },
  ],
});
