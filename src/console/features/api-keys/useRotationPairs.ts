import { useMemo } from 'react';
import { useLate } from '#console/lib/useLate.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { RotationPairs } from './rotationPairs.ts';

const load = () => import('./rotationPairs.ts');

/** Which of the keys replace which; from when there has been time to find out. */
export function useRotationPairs(keys: readonly ApiKey[]): RotationPairs | undefined {
  const code = useLate(load);
  return useMemo(() => code?.rotationPairs(keys), [code, keys]);
}
