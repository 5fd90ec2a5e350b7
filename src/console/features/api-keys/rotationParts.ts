import { recordTexts } from '#console/components/recordTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';
import { rotationTexts } from './rotationTexts.ts';

/** What a list shows of rotations, once there are any. */
export const RotationHint = preloadable(
  async () => (await withTexts(import('./RotationHint.tsx'), rotationTexts)).RotationHint,
);

export const RotationBar = preloadable(
  async () => (await withTexts(import('./RotationBar.tsx'), rotationTexts)).RotationBar,
);

/** In the window of a key, too, whose texts are there. */
export const RotationTab = preloadable(
  async () => (await withTexts(import('./RotationTab.tsx'), rotationTexts)).RotationTab,
);

export const RotationDialog = preloadable(
  async () =>
    (await withTexts(import('./RotationDialog.tsx'), rotationTexts, apiKeyDialogTexts, recordTexts)).RotationDialog,
);
