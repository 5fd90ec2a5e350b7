import type * as z from 'zod/mini';
import type { Text } from '#console/i18n/i18n.ts';
import { fieldErrorText } from '#console/lib/errorText.ts';
import { type FieldError, toFieldErrors } from '#contract/errors.ts';
import { firstAdministrator } from '#contract/setUp.ts';

export type FirstAdministrator = z.input<typeof firstAdministrator>;

/** What is wrong before anything is sent, by the contract and by what the manager would refuse. */
export function checkFirstAdministrator(values: FirstAdministrator): readonly FieldError[] {
  const { error } = firstAdministrator.safeParse(values, { reportInput: true });
  if (error) return toFieldErrors(error);
  if (values.password.toLowerCase() !== values.userName.trim().toLowerCase()) return [];
  return [{ path: 'password', code: 'same_as_user_name', message: '' }];
}

/** What is wrong with each field, a line for each fault. */
export function fieldTexts(t: Text, faults: readonly FieldError[]): Partial<Record<string, string>> {
  const byField = Map.groupBy(faults, ({ path }) => path);
  return Object.fromEntries(
    [...byField].map(([path, found]) => [path, found.map((fault) => fieldErrorText(t, fault)).join('\n')]),
  );
}
