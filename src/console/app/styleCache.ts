import createCache, { type EmotionCache } from '@emotion/cache';
import { isPainted } from '#console/lib/firstPaint.ts';

/**
 * Where the styles of components go. A rule with a condition, or one of motion, that joins a sheet has the browser match every
 * element of the page anew against all of that sheet: once there is a page, such a rule gets a sheet of its own.
 */
export function createStyleCache(nonce: string | undefined): EmotionCache {
  // Without a prefixer: what browsers of today need of it is in base.css, and it took a third of the time that styles take.
  const cache = createCache({ key: 'kr', stylisPlugins: [], ...(nonce ? { nonce } : {}) });
  const { sheet } = cache;
  const insert = sheet.insert.bind(sheet);
  const beginAnother = () => {
    sheet.ctr = 0;
  };
  sheet.insert = (rule) => {
    const apart = rule.startsWith('@') && isPainted();
    if (apart) beginAnother();
    insert(rule);
    if (apart) beginAnother();
  };
  return cache;
}
