import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useMay } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.tsx';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import { type ApiKey, type ApiKeyWithSecret, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { ApiKeyConflict } from './ApiKeyConflict.tsx';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { HandoverText } from './HandoverCell.tsx';
import { usualLifetime } from './lifetime.ts';
import { useApiKeyForm } from './useApiKeyForm.ts';
import { useApiKeyTabs } from './useApiKeyTabs.tsx';

/** What a window says that is not simply about a key. */
export interface Heading {
  title: string;
  subtitle: string;
  explanation: ReactNode;
}

export interface ApiKeyEditorProps {
  /** The key as it was read when the dialog opened; none for a new one. */
  opened: Tagged<ApiKey> | undefined;
  /** For a new key; one there is says itself until when it may live. */
  lifetime?: ApiKeyLifetime;
  /** For a duplicate: the key it is one of, and what it begins with. */
  copy?: { original: ApiKey; heading?: Heading | undefined; values: (now: number) => ApiKeyValues };
  onClose: (result?: ApiKey | ApiKeyWithSecret) => void;
}

/** The properties window of a key, or of one to be made. */
export function ApiKeyEditor({ opened, lifetime = usualLifetime, copy, onClose }: ApiKeyEditorProps) {
  const t = useText();
  const time = useTimeFormat();
  const canEdit = useMay(apiKeyEndpoints.modify);
  const outOfReach = useOutOfReach();
  const mayEdit = !opened || (canEdit && !outOfReach(opened.body));
  const given = { opened, lifetime, initial: copy?.values };
  const { form, before, conflict, failure, state, save, apply } = useApiKeyForm(given);
  const tabs = useApiKeyTabs({ form, before, original: copy?.original, lifetime, readOnly: !mayEdit });

  const subtitle = before ? (
    <>
      {t('apiKeyDialog.subtitle', { id: before.ID, date: time.date(before.created) })}
      <Handover>
        <HandoverText apiKey={before} />
      </Handover>
    </>
  ) : (
    copy &&
    (copy.heading?.subtitle ?? t('apiKeyDialog.copySubtitle', { name: copy.original.keyName, id: copy.original.ID }))
  );

  return (
    <FormDialog
      title={before?.keyName ?? copy?.heading?.title ?? t('apiKeyDialog.newTitle')}
      help="create-key"
      subtitle={subtitle ?? t('apiKeyDialog.kind')}
      state={state}
      failure={failure}
      onSubmit={mayEdit ? async () => (await save())?.body : undefined}
      onApply={mayEdit && before ? apply : undefined}
      tabs={tabs}
      size="wide"
      onClose={onClose}
    >
      {copy?.heading && <Explanation>{copy.heading.explanation}</Explanation>}
      {conflict && <ApiKeyConflict key={conflict.at} conflict={conflict} form={form} />}
    </FormDialog>
  );
}

const Explanation = styled('div')({ marginBottom: 18 });

const Handover = styled('span')({ '&:not(:empty)::before': { content: "' · '" } });
