import { createContext, use } from 'react';

/** Whether the row around is the one that Tab reaches. */
export const RowActive = createContext(false);

/** For what can be pressed in a row: so the table stays one stop for Tab, with what is in its active row behind it. */
export function useRowTabIndex(): 0 | -1 {
  return use(RowActive) ? 0 : -1;
}
