import { screen } from '@testing-library/react';
import { beforeAll, vi } from 'vitest';
import { routed } from '#console/testing/routed.tsx';
import { aRoleWith, aSession } from '#console/testing/samples.ts';
import { on, type Route, tagged } from '#console/testing/serve.ts';
import { show } from '#console/testing/show.tsx';
import { type Role, roleEndpoints } from '#contract/roles.ts';
import { RoleDialog } from './lazyParts.ts';
import type { RoleDialogMode } from './RoleDialog.tsx';

/** What the window loads on demand, loaded before: compiling it is not what is tested. */
beforeAll(async () => {
  await Promise.all([import('./RoleDialog.tsx'), import('#console/components/ConfirmDialog.tsx')]);
});

export const viewContacts = 'platformRights.contactRights.canViewContacts';
export const ops = aRoleWith('Ops', viewContacts, 'platformRights.apikeyRights.canViewApiKeys');

/** A manager's answer to what the role with the ID 7 is. */
export const described = (role: Role = ops): Route => on(roleEndpoints.describe, tagged('"1"', role));

/** The properties of the role with the ID 7. */
export const edit = { kind: 'edit', id: 7 } as const;

/** The window as it is for who is signed in. */
export async function open(mode: RoleDialogMode, session = aSession()) {
  const onClose = vi.fn<(saved?: Role) => void>();
  const { element } = routed(<RoleDialog mode={mode} onClose={onClose} />);
  const shown = await show(element, { session });
  await screen.findByRole('dialog');
  return { ...shown, onClose };
}

export const box = (name: RegExp | string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
export const button = (name: RegExp | string) => screen.getByRole('button', { name });
export const tab = (name: RegExp) => screen.getByRole('tab', { name });
