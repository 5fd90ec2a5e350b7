import { Suspense, useEffect, useState } from 'react';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyDialog } from './lazyParts.ts';
import { useApiKeyDialog } from './useApiKeyDialog.ts';

interface Props {
  onCreated: (created: ApiKey) => void;
  /** It is not open any more. The same function every time. */
  onGone: () => void;
}

/** The Properties dialog that the address asks for, apart from the list: that is not drawn anew when one opens or closes. */
export function OpenedApiKeyDialog({ onCreated, onGone }: Props) {
  const { opened, dialog } = useApiKeyDialog(onCreated);
  const isOpened = opened !== undefined;
  useEffect(() => (isOpened ? onGone : undefined), [isOpened, onGone]);
  const hasCode = useCode(isOpened);
  return (
    dialog &&
    hasCode && (
      <Suspense>
        <ApiKeyDialog key={opened} {...dialog} />
      </Suspense>
    )
  );
}

/** Whether the code of the dialog has come, or cannot. To wait for it by suspending takes 300 ms more: so long React holds back what has suspended. */
function useCode(isWanted: boolean): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    if (!isWanted || isThere) return;
    const tell = () => setThere(true);
    ApiKeyDialog.load().then(tell, tell);
  }, [isWanted, isThere]);
  return isThere;
}
