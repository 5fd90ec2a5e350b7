import { isEqualOrLesser } from '#contract/equalOrLesser.ts';
import { flattenRights } from '#contract/rights.ts';
import type { Role } from '#contract/roles.ts';
import { grantedBy, type Preset } from './presets.ts';
import type { RightPath } from './rightPaths.ts';

/** Why the signed-in administrator may not give a right: it is not in their own role, to which they are held, or it would raise their own. */
export type WhyNot = 'confined' | 'ownRole';

/** What an administrator may make of a role, as the manager will judge it. */
export interface Limits {
  /** The role is the one of whoever edits it. */
  own: boolean;
  /** Whoever edits it is held to equal or lesser rights. */
  confined: boolean;
  /** Whether the whole role is out of reach, because it may do more than the role of whoever looks at it. */
  beyond: boolean;
  whyNotGive: (path: RightPath) => WhyNot | undefined;
  whyNotPreset: (preset: Preset) => WhyNot | undefined;
}

/** The limits of somebody with the role `caller`; `before` is the role as it is on the manager, none for a new one. */
export function limitsOf(caller: Role, before: Role | undefined): Limits {
  const confined = caller.canOnlyManipulateUsersWithEqualOrLesserRights;
  const own = before?.ID === caller.ID;
  const held = flattenRights(caller.rights);
  const whyNotGive = (path: RightPath): WhyNot | undefined => {
    if (held[path] === true) return undefined;
    if (own) return 'ownRole';
    return confined ? 'confined' : undefined;
  };
  return {
    own,
    confined,
    beyond: confined && before !== undefined && !isEqualOrLesser(before, caller),
    whyNotGive,
    whyNotPreset: (preset) => {
      if (preset === 'everything' && confined) return own ? 'ownRole' : 'confined';
      return grantedBy(preset)
        .map(whyNotGive)
        .find((why) => why !== undefined);
    },
  };
}
