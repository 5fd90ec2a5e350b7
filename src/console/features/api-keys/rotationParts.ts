import { recordTexts } from '#console/components/recordTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { apiKeyDialogTexts } from './apiKeyDialogTexts.ts';
import { rotationTexts } from './rotationTexts.ts';

export const RotationDialog = preloadable(
  async () =>
    (await withTexts(import('./RotationDialog.tsx'), rotationTexts, apiKeyDialogTexts, recordTexts)).RotationDialog,
);
