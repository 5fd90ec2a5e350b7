import { paths } from './paths.ts';

/** The key that goes to a page, after `g`. */
export const goKeys = {
  k: paths.apiKeys,
  u: paths.users,
  r: paths.roles,
  e: paths.systemEvents,
  s: paths.systemSettings,
  a: paths.apiReference,
} as const;

export function goKeyOf(path: string): string | undefined {
  return Object.entries(goKeys).find(([, to]) => to === path)?.[0];
}
