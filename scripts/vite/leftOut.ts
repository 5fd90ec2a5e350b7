import type { Plugin } from 'vite';

/** Modules that are brought along and that nothing in the console makes use of, with what they are replaced by. */
const leftOut: readonly [module: RegExp, code: string][] = [
  // The theme switches ripples off.
  [/\/@mui\/material\/ButtonBase\/TouchRipple\.mjs$/, 'export default () => null;'],
  // No button here has `loading`.
  [/\/@mui\/material\/CircularProgress\/CircularProgress\.mjs$/, 'export default () => null;'],
  // For Emotion's `withTheme`, which nothing uses.
  [/\/hoist-non-react-statics\/dist\/[^/]+\.js$/, 'export default (target) => target;'],
  // What is sent, with a name for each right, is looked at by managers only.
  [/\/src\/contract\/rightsChange\.ts$/, "import * as z from 'zod/mini'; export const rightsChange = z.unknown();"],
  // For React before 18.
  [/\/use-sync-external-store\/shim\/index\.js$/, "export { useSyncExternalStore } from 'react';"],
];

/** Leaves out of the build what would be loaded and never run. */
export function leaveOut(): Plugin {
  return {
    name: 'keyroom:leave-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, code] = leftOut.find(([module]) => module.test(id)) ?? [];
      return code === undefined ? null : { code, moduleType: 'js', map: null };
    },
  };
}
