import { preloadable } from '#console/lib/preloadable.tsx';

/** The cell of a column that few ask for. */
export const HandoverCell = preloadable(async () => (await import('./HandoverCell.tsx')).HandoverCell);
