import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';

/** What decides how the same page comes out as pixels. */
interface Rendering {
  platform: string;
  chromium: string;
  /** Of a picture of letters, figures, a curve and a shade. */
  sample: string;
}

const sample = `<!doctype html><body style="margin:8px;font:16px sans-serif">
  <p>Hamburgefonstiv 0123456789 ÄÖÜ 鍵を管理する</p>
  <code style="font:13px monospace">8:4rFctPvno+dxntue</code>
  <div style="width:90px;height:40px;border:1px solid #888;border-radius:11px;box-shadow:0 2px 9px #0005"></div>`;

async function describeRendering(browser: Browser): Promise<Rendering> {
  const context = await browser.newContext({ viewport: { width: 400, height: 160 } });
  const page = await context.newPage();
  await page.setContent(sample);
  const picture = await page.screenshot();
  await context.close();
  return {
    platform: `${process.platform} ${process.arch}`,
    chromium: browser.version(),
    sample: createHash('sha256').update(picture).digest('hex'),
  };
}

/** Whether pages come out here as where the pictures were taken; only then can they be compared. */
export async function rendersAsRecorded(browser: Browser, file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  const recorded: Rendering = JSON.parse(readFileSync(file, 'utf8'));
  return JSON.stringify(recorded) === JSON.stringify(await describeRendering(browser));
}

/** Has the pictures that are taken now be compared wherever pages come out as here. */
export async function recordRendering(browser: Browser, file: string): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(await describeRendering(browser), undefined, 2)}\n`);
}
