import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { rotationTexts } from './rotationTexts.ts';

// What a list shows of rotations, once there are any.

export const RotationHint = preloadable(
  async () => (await withTexts(import('./RotationHint.tsx'), rotationTexts)).RotationHint,
);

export const RotationBar = preloadable(
  async () => (await withTexts(import('./RotationBar.tsx'), rotationTexts)).RotationBar,
);
