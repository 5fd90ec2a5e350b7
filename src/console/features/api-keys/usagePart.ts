import { type LaterTexts, withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';

const usageTexts: LaterTexts = {
  'en-US': () => import('#console/i18n/en-US/apiKeyUsage.json'),
  'ja-JP': () => import('#console/i18n/ja-JP/apiKeyUsage.json'),
};

export const UsageTab = preloadable(async () => (await withTexts(import('./UsageTab.tsx'), usageTexts)).UsageTab);
