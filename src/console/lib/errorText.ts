import type { Text } from '#console/i18n/i18n.ts';
import type { FieldError } from '#contract/errors.ts';
import { ApiError } from './api.ts';

/** A failure as a sentence in the person's language; a manager's own sentence where it sent no code that we know. */
export function errorText(t: Text, error: unknown): string {
  if (!(error instanceof ApiError)) return t('error.unknown');
  return error.code ? t(`error.${error.code}`, { what: error.message }) : error.message || t('error.unknown');
}

/** What is wrong with one field, in the person's language. */
export function fieldErrorText(t: Text, { code, limit }: Pick<FieldError, 'code' | 'limit'>): string {
  return t(`fieldError.${code}`, { limit });
}
