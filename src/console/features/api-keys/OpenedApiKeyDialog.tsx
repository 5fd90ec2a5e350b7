import { OpenedWindow } from '#console/components/OpenedWindow.tsx';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyDialog } from './lazyParts.ts';
import { useApiKeyDialog } from './useApiKeyDialog.ts';

interface Props {
  onCreated: (created: ApiKey) => void;
  onGone: () => void;
}

/** The Properties dialog that the address asks for, apart from the list: that is not drawn anew when one opens or closes. */
export function OpenedApiKeyDialog({ onCreated, onGone }: Props) {
  const { opened, dialog } = useApiKeyDialog(onCreated);
  return <OpenedWindow opened={opened} Window={ApiKeyDialog} props={dialog} onGone={onGone} />;
}
