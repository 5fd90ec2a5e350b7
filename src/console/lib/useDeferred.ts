import { useState } from 'react';

/**
 * Code that is fetched when it is first called for; `undefined` where it cannot be had, which the page as a whole then says,
 * as of a component that is missing.
 */
export function useDeferred<Code>(load: () => Promise<Code>): () => Promise<Code | undefined> {
  const [failure, setFailure] = useState<{ cause: unknown }>();
  if (failure) throw failure.cause;
  return async () => {
    try {
      return await load();
    } catch (cause) {
      setFailure({ cause });
      return undefined;
    }
  };
}
