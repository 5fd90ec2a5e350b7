import { useMay, useSession } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { type Administrator, administratorEndpoints, ownFields } from '#contract/administrators.ts';
import type { UserValues } from './userForm.ts';

const own: ReadonlySet<string> = new Set(ownFields);

/** Which fields of a user the signed-in one may change: of themselves neither role nor lock, and without the right a few only. */
export function useEditableFields(user: Administrator | undefined) {
  const mayEdit = useMay(administratorEndpoints.modify);
  const { administrator } = useSession();
  const outOfReach = useOutOfReach();
  const isOneself = user?.ID === administrator.ID;

  const isEditable = (name: keyof UserValues): boolean => {
    if (!user) return true;
    if (outOfReach(user)) return false;
    if (isOneself && (name === 'roleID' || name === 'lockedOut')) return false;
    return mayEdit || (isOneself && own.has(name));
  };
  return { isEditable, isOneself, mayEdit: mayEdit && !(user && outOfReach(user)) };
}
