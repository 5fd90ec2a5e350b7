import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { installDebianPackage, programFolders, quietly } from './install.ts';

/** Names an executable to test with instead of the one that would be found. */
const override = 'TEST_CHROMIUM';

const stallLimit = 15_000;

/** Arguments every browser of the tests is started with: nothing in the background, and containers often run as root. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function* candidates(): Generator<string> {
  yield chromium.executablePath();
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    for (const folder of programFolders()) yield path.join(folder, name);
  }
  if (process.platform === 'darwin') {
    yield '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    yield '/Applications/Chromium.app/Contents/MacOS/Chromium';
  }
  if (process.platform === 'win32') {
    for (const root of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]) {
      if (!root) continue;
      yield path.join(root, 'Google', 'Chrome', 'Application', 'chrome.exe');
      yield path.join(root, 'Chromium', 'Application', 'chrome.exe');
      yield path.join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    }
  }
}

/** The Chromium to test with: the one named by `TEST_CHROMIUM`, else Playwright's own, else one on the system. */
export function findBrowser(): string | undefined {
  return process.env[override] || candidates().find((file) => existsSync(file));
}

function downloadBrowser(): Promise<boolean> {
  const cli = path.join(import.meta.dirname, '..', 'node_modules', 'playwright', 'cli.js');
  return quietly(process.execPath, [cli, 'install', '--no-shell', 'chromium'], { stall: stallLimit });
}

/** As `findBrowser`, but gets one where there is none: Playwright's own, else Debian's package. Says what it is doing. */
export async function provideBrowser(say: (line: string) => void): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  say("No Chromium found: downloading Playwright's own");
  await downloadBrowser();
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  say("It cannot be downloaded here: installing Debian's chromium package");
  await installDebianPackage('chromium');
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    `The browser tests need a Chromium and none could be installed. Install Chromium or Chrome, or name one in ${override}.`,
  );
}
