import type { FieldError } from '#contract/errors.ts';
import { fieldError } from '#manager/errors.ts';
import type { PasswordSettings } from '#manager/settings/store.ts';
import { canonicalName } from '#manager/text.ts';

/** What keeps a new password from being taken, one entry for each rule it breaks, at the field `password`. */
export function checkPassword(rules: PasswordSettings, userName: string, password: string): FieldError[] {
  const errors: FieldError[] = [];
  const path = 'password';
  const has = (...classes: RegExp[]) => classes.every((characters) => characters.test(password));
  if (password.length < rules.minimum) {
    const message = `${path} needs at least ${rules.minimum} characters.`;
    errors.push({ path, code: 'too_short', message, limit: rules.minimum });
  }
  if (rules.lettersAndNumbers && !has(/\p{L}/u, /\p{N}/u)) {
    errors.push(fieldError(path, 'needs_letters_and_numbers', 'The password needs letters and numbers.'));
  }
  if (rules.mixedCase && !has(/\p{Lu}/u, /\p{Ll}/u)) {
    errors.push(fieldError(path, 'needs_mixed_case', 'The password needs upper-case and lower-case letters.'));
  }
  if (rules.specialCharacters && !has(/[^\p{L}\p{N}\s]/u)) {
    errors.push(
      fieldError(path, 'needs_special_characters', 'The password needs a special character, such as # or !.'),
    );
  }
  if (rules.notUserName && canonicalName(password) === canonicalName(userName)) {
    const message = 'The password must not be the user name. Choose another password.';
    errors.push(fieldError(path, 'same_as_user_name', message));
  }
  return errors;
}
