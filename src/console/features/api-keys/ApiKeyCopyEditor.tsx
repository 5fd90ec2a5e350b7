import { useQuery } from '@tanstack/react-query';
import { LoadingDialog } from '#console/components/LoadingDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { copyNames } from '#console/lib/copyNames.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyEditor, type ApiKeyEditorProps, type Heading } from './ApiKeyEditor.tsx';
import { copyValues } from './apiKeyCopy.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { nameQueries } from './nameQueries.ts';

interface ApiKeyCopyEditorProps extends Pick<ApiKeyEditorProps, 'onClose'> {
  /** The key whose settings the new one begins with. */
  original: ApiKey;
  lifetime: ApiKeyLifetime;
  /** For a duplicate that is made for a purpose: what it says on top, and what of its settings is different. */
  heading?: Heading;
  adapt?: (values: ApiKeyValues) => ApiKeyValues;
}

const same = (values: ApiKeyValues) => values;

/** The properties window of a duplicate to be made, with a name that is free as far as the manager tells. */
export function ApiKeyCopyEditor({ original, lifetime, heading, adapt = same, onClose }: ApiKeyCopyEditorProps) {
  const t = useText();
  const names = copyNames(original.keyName);
  const { data, isPending } = useQuery({ ...nameQueries.firstFree(names), refetchOnWindowFocus: false });
  if (isPending) return <LoadingDialog title={t('apiKeyDialog.newTitle')} onClose={() => onClose()} />;
  const keyName = data ?? names[0] ?? original.keyName;
  return (
    <ApiKeyEditor
      opened={undefined}
      copy={{ original, heading, values: (now) => adapt(copyValues(original, keyName, lifetime, now)) }}
      lifetime={lifetime}
      onClose={onClose}
    />
  );
}
