import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { rotationTexts } from './rotationTexts.ts';

// What the window of a key has of rotations; its own texts are there.

export const RotationTab = preloadable(
  async () => (await withTexts(import('./RotationTab.tsx'), rotationTexts)).RotationTab,
);

export const RotationDialog = preloadable(
  async () => (await withTexts(import('./RotationDialog.tsx'), rotationTexts)).RotationDialog,
);
