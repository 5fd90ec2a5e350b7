import { Suspense, useEffect } from 'react';
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
  return (
    dialog && (
      <Suspense>
        <ApiKeyDialog key={opened} {...dialog} />
      </Suspense>
    )
  );
}
