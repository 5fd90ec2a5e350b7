import { passwordTexts } from '#console/components/passwordTexts.ts';
import { recordTexts } from '#console/components/recordTexts.ts';
import { withTexts } from '#console/i18n/i18n.ts';
import { preloadable } from '#console/lib/preloadable.tsx';
import { accountTexts } from './accountTexts.ts';

export const ProfileDialog = preloadable(
  async () => (await withTexts(import('./ProfileDialog.tsx'), accountTexts, recordTexts)).ProfileDialog,
);
export const ChangePasswordDialog = preloadable(
  async () => (await withTexts(import('./ChangePasswordDialog.tsx'), accountTexts, passwordTexts)).ChangePasswordDialog,
);
export const TwoStepDialog = preloadable(
  async () => (await withTexts(import('./TwoStepDialog.tsx'), accountTexts, passwordTexts)).TwoStepDialog,
);
export const SessionsDialog = preloadable(
  async () => (await withTexts(import('./SessionsDialog.tsx'), accountTexts)).SessionsDialog,
);
export const SessionEndDialog = preloadable(
  async () => (await withTexts(import('./SessionEndDialog.tsx'), accountTexts)).SessionEndDialog,
);
