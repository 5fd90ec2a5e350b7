import type { Page } from '@playwright/test';
import type { Box } from './boxes.ts';
import { taking } from './taking.ts';

/** So many times a picture may still change while it is taken. */
const most = 20;

const quality = 90;

/** Playwright itself takes none in that format. */
async function takeWebp(page: Page, clip: Box): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    clip: { ...clip, scale: 1 },
  });
  await session.detach();
  return Buffer.from(data, 'base64');
}

function take(page: Page, clip: Box): Promise<Buffer> {
  const { format } = taking;
  if (format === 'webp') return takeWebp(page, clip);
  return page.screenshot({ clip, animations: 'disabled', type: format, ...(format === 'jpeg' && { quality }) });
}

/** Takes a picture of a part of the window, once two that follow each other are the same. */
export async function takePicture(page: Page, clip: Box): Promise<Buffer> {
  let last = await take(page, clip);
  for (let times = 0; times < most; times += 1) {
    const next = await take(page, clip);
    if (next.equals(last)) break;
    last = next;
  }
  return last;
}
