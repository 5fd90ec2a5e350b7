import { createContext, use } from 'react';
import { type Role, roleEndpoints } from '#contract/roles.ts';
import { type Dialogs, useDialogs } from './dialogs.tsx';
import { useMay } from './session.ts';

/** How a role is made in a window of its own: nothing when that was given up. The app says how, as features know no other. */
export type MakeRole = (dialogs: Dialogs) => Promise<Role | undefined>;

export const NewRole = createContext<MakeRole | undefined>(undefined);

/** Makes a role above the window that is open; absent for whoever may not. */
export function useNewRole(): (() => Promise<Role | undefined>) | undefined {
  const make = use(NewRole);
  const dialogs = useDialogs();
  return useMay(roleEndpoints.create) && make ? () => make(dialogs) : undefined;
}
