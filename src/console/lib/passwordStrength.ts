export type PasswordStrength = 'short' | 'fair' | 'strong';

/** How a password of this many characters is rated. Length is what counts; no rules about which characters. */
export function passwordStrength(length: number, minimum: number): PasswordStrength {
  if (length < minimum) return 'short';
  return length < Math.max(minimum, 16) ? 'fair' : 'strong';
}
