import { listToolTexts } from '#console/components/listToolTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { apiKeyToolTexts } from './apiKeyToolTexts.ts';

/** The list does not wait for them: its first rows are there before. */
export const ApiKeyTools = preloadable(
  async () => (await withTexts(import('./ApiKeyTools.tsx'), listToolTexts, apiKeyToolTexts)).ApiKeyTools,
);
