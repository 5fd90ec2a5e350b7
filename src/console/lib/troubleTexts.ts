import { managersTexts } from '#console/components/managersTexts.ts';
import { addTexts } from '#console/i18n/i18n.ts';

/** Has at hand what is said about trouble with the manager. */
export function loadTroubleTexts(): Promise<void> {
  return addTexts(managersTexts);
}
