import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { apiCallTexts } from './apiCallTexts.ts';

/** The tab with the API call, which is fetched when it is first shown. */
export const ApiCallTab = preloadable(
  async () => (await withTexts(import('./ApiCallTab.tsx'), apiCallTexts)).ApiCallTab,
);
