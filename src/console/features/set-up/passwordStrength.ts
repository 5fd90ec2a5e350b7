import { passwordMinimum } from '#contract/setUp.ts';

/** How a password of this many characters is rated. Length is what counts; no rules about which characters. */
export function passwordStrength(length: number): 'short' | 'fair' | 'strong' {
  if (length < passwordMinimum) return 'short';
  return length < 16 ? 'fair' : 'strong';
}
