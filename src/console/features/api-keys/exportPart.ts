import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { exportTexts } from './exportTexts.ts';

export const Exporting = preloadable(async () => (await withTexts(import('./Exporting.tsx'), exportTexts)).Exporting);
