import type { FieldError } from '#contract/errors.ts';
import { fieldError } from '#manager/errors.ts';
import type { PasswordSettings } from '#manager/settings/store.ts';
import { canonicalName } from '#manager/text.ts';
import { isCommonPassword } from './commonPasswords.ts';

/** Whose password it is to be. */
interface Person {
  userName: string;
  fullName?: string | undefined;
  emailAddress?: string | undefined;
}

/** A shorter name may turn up in a good password by chance. */
const tellingLength = 4;

function hasUserName(password: string, userName: string): boolean {
  const [text, name] = [canonicalName(password), canonicalName(userName)];
  return text === name || (name.length >= tellingLength && text.includes(name));
}

/** What keeps a new password from being taken, one entry for each rule it breaks, at the field `password`. */
export async function checkPassword(rules: PasswordSettings, person: Person, password: string): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const path = 'password';
  const has = (...classes: RegExp[]) => classes.every((characters) => characters.test(password));
  const tooShort = password.length < rules.minimum;
  if (tooShort) {
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
  if (rules.notUserName && hasUserName(password, person.userName)) {
    const message = 'The password must not contain the user name. Choose another password.';
    errors.push(fieldError(path, 'same_as_user_name', message));
  }
  // Whatever is too short is easily guessed, too: to say both would say nothing more.
  if (rules.refuseCommon && !tooShort && (await isCommonPassword(password, person, rules.minimum))) {
    const message =
      'The password is one that many people use, or is easily guessed. Choose another, such as four words.';
    errors.push(fieldError(path, 'too_common', message));
  }
  return errors;
}
