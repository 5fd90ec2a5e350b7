import { preloadable } from '#console/lib/preloadable.tsx';

export const CommandMenu = preloadable(async () => (await import('./CommandMenu.tsx')).CommandMenu);
export const ConfirmDialog = preloadable(async () => (await import('./ConfirmDialog.tsx')).ConfirmDialog);
export const DateField = preloadable(async () => (await import('./DateField.tsx')).DateField);
export const FilterMenu = preloadable(async () => (await import('./FilterMenu.tsx')).FilterMenu);
