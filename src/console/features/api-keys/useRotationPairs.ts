import { useEffect, useMemo, useState } from 'react';
import { whenIdle } from '#console/lib/whenIdle.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { type RotationPairs, rotationPairs } from './rotationPairs.ts';

/** Which of the keys replace which: where it decides what is shown, at once, else from when there is time to find out. */
export function useRotationPairs(keys: readonly ApiKey[], isFiltered: boolean): RotationPairs | undefined {
  const [hasTime, setHasTime] = useState(false);
  useEffect(() => whenIdle(() => setHasTime(true)), []);
  const isWanted = isFiltered || hasTime;
  return useMemo(() => (isWanted ? rotationPairs(keys) : undefined), [isWanted, keys]);
}
