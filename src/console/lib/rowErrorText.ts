import type { Text } from '#console/i18n/i18n.ts';
import { ApiError } from './api.ts';
import { errorText, fieldErrorText } from './errorText.ts';

/** Why something was not done to a row: there is no form in which a refused value could be marked, so it is said. */
export function rowErrorText(t: Text, error: unknown): string {
  const fields = error instanceof ApiError ? error.fields : [];
  return fields.length > 0 ? fields.map((field) => fieldErrorText(t, field)).join(' ') : errorText(t, error);
}
