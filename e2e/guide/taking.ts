import path from 'node:path';
import type { Locale } from '#contract/values.ts';

/** How pictures are taken: those of the guide itself, or others of another Keyroom. */
export interface Taking {
  /** The folder that they are written to. Absent: they are compared with those of the guide. */
  to?: string;
  /** Another Keyroom, and who signs in to it; the password is in the environment. */
  base?: { url: string; userName: string };
  locales: readonly Locale[];
  schemes: readonly ('light' | 'dark')[];
  size: { width: number; height: number };
  scale: number;
  format: 'png' | 'jpeg' | 'webp';
  callouts: boolean;
}

/** As the guide's own are. */
const usual: Taking = {
  locales: ['en-US', 'ja-JP'],
  schemes: ['light', 'dark'],
  size: { width: 1280, height: 800 },
  scale: 2,
  format: 'png',
  callouts: true,
};

const root = path.join(import.meta.dirname, '..', '..');

/** Where the guide's own pictures are, and what they are to assistive technology. */
export const own = {
  pictures: path.join(root, 'docs', 'guide', 'pictures'),
  aria: path.join(root, 'e2e', 'guide', 'aria'),
  rendering: path.join(root, 'e2e', 'guide', 'rendering.json'),
  /** What was taken to be compared. */
  taken: path.join(root, 'build', 'guide', 'taken'),
};

/** As `npm run guide` says it, which starts the scenarios. */
export const taking: Taking = { ...usual, ...JSON.parse(process.env.GUIDE_TAKING ?? '{}') };
