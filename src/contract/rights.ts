import * as z from 'zod/mini';

import type { rightsTree } from './rightsTree.ts';

type Tree = typeof rightsTree;
type Areas = keyof Tree;

/** A right by its full path, such as `platformRights.apikeyRights.canViewApiKeys`. */
export type Right = {
  [Area in Areas]: {
    [Group in keyof Tree[Area]]: `${Area}.${Group & string}.${(Tree[Area][Group] & readonly string[])[number]}`;
  }[keyof Tree[Area]];
}[Areas];

/**
 * The rights of a role as they cross the wire: area → group → right → granted.
 * Answers carry the whole tree. A manager of another version may know more or fewer rights than `rightsTree`.
 */
export const rights = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.boolean())));
export type Rights = z.infer<typeof rights>;

/** Whether these rights include that one. A right that the answer does not carry is not granted. */
export function hasRight(granted: Rights, right: Right): boolean {
  const [area = '', group = '', name = ''] = right.split('.');
  return granted[area]?.[group]?.[name] === true;
}

/** Each right by its path, and whether it is granted. */
export function flattenRights(granted: Rights): Record<string, boolean> {
  const leaves = Object.entries(granted).flatMap(([area, groups]) =>
    Object.entries(groups).flatMap(([group, names]) =>
      Object.entries(names).map(([name, value]) => [`${area}.${group}.${name}`, value] as const),
    ),
  );
  return Object.fromEntries(leaves);
}

/** Whether every right in `lesser` is also in `greater`. */
export function includesRights(greater: Rights, lesser: Rights): boolean {
  return Object.entries(lesser).every(([area, groups]) =>
    Object.entries(groups).every(([group, names]) =>
      Object.entries(names).every(([name, granted]) => !granted || greater[area]?.[group]?.[name] === true),
    ),
  );
}
