import type { Role } from '#contract/roles.ts';
import { ManagerError, notFound } from '#manager/errors.ts';
import type { Written } from '#manager/writes.ts';
import type { Settings } from './settings.ts';

export function missingRole(id: number): ManagerError {
  return notFound(`The role with the ID ${id}`);
}

export function refuseImmutable({ immutable, name }: Role): void {
  if (!immutable) return;
  const message = `The role ${name} is built in and can be neither changed nor deleted. Make a role of your own instead.`;
  throw new ManagerError('immutable', message);
}

/** What the refusal of a write has to name. */
export function toWritten({ name }: Settings): Written {
  return { what: 'a role', field: 'name', name };
}
