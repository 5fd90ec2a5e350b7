import * as z from 'zod/mini';
import { stored, useStored } from '#console/lib/stored.ts';

const kept = stored('snippet', z.string(), '');

/** Which of the things to paste the person looked at last, in whatever window, and a way to look at another one. */
export function useSnippetChoice() {
  return [useStored(kept), kept.write] as const;
}
