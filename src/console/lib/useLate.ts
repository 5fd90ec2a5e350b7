import { useEffect, useState } from 'react';
import { whenIdle } from './whenIdle.ts';

/** Code that the first drawing does not need, from when there has been time to fetch it. `load` stays the same function. */
export function useLate<Code>(load: () => Promise<Code>): Code | undefined {
  const [code, setCode] = useState<Code>();
  useEffect(() => whenIdle(() => void load().then(setCode, () => {})), [load]);
  return code;
}
