import { Suspense } from 'react';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { RecordEvents } from '#console/components/lazyParts.ts';
import type { DialogTab } from '#console/components/useDialogTabs.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { useMay } from '#console/lib/session.ts';
import { useOutOfReach } from '#console/lib/useOutOfReach.ts';
import { useTimeFormat } from '#console/lib/useTimeFormat.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import { type ApiKey, type ApiKeyWithSecret, apiKeyEndpoints } from '#contract/apiKeys.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { ApiKeyConflict } from './ApiKeyConflict.tsx';
import { ApiKeyFields } from './ApiKeyFields.tsx';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { usualLifetime } from './lifetime.ts';
import { useApiKeyForm } from './useApiKeyForm.ts';

export interface ApiKeyEditorProps {
  /** The key as it was read when the dialog opened; none for a new one. */
  opened: Tagged<ApiKey> | undefined;
  /** For a new key; one there is says itself until when it may live. */
  lifetime?: ApiKeyLifetime;
  /** For a duplicate: the key it is one of, and what it begins with. */
  copy?: { original: ApiKey; values: (now: number) => ApiKeyValues };
  onClose: (result?: ApiKey | ApiKeyWithSecret) => void;
}

/** The properties window of a key, or of one to be made. */
export function ApiKeyEditor({ opened, lifetime = usualLifetime, copy, onClose }: ApiKeyEditorProps) {
  const t = useText();
  const time = useTimeFormat();
  const canEdit = useMay(apiKeyEndpoints.modify);
  const outOfReach = useOutOfReach();
  const mayEdit = !opened || (canEdit && !outOfReach(opened.body));
  const { form, before, conflict, failure, state, save, apply } = useApiKeyForm({
    opened,
    lifetime,
    initial: copy?.values,
  });

  const subtitle = before
    ? t('apiKeyDialog.subtitle', { id: before.ID, date: time.date(before.created) })
    : copy && t('apiKeyDialog.copySubtitle', { name: copy.original.keyName, id: copy.original.ID });

  const mayViewEvents = useMay(systemEventEndpoints.search);

  const roleID = (before ?? copy?.original)?.roleID;
  const given = { form, before, roleID, lifetime, isCopy: copy !== undefined };
  const fields = <ApiKeyFields {...given} readOnly={!mayEdit} />;
  const tabs: DialogTab[] | undefined =
    before && mayViewEvents
      ? [
          {
            id: 'general',
            label: t('apiKeyDialog.tab.general'),
            invalid: Object.keys(form.formState.errors).length > 0,
            content: fields,
          },
          {
            id: 'events',
            label: t('apiKeyDialog.tab.events'),
            content: (
              <Suspense>
                <RecordEvents type="api_key" id={before.ID} />
              </Suspense>
            ),
          },
        ]
      : undefined;

  return (
    <FormDialog
      title={before?.keyName ?? t('apiKeyDialog.newTitle')}
      subtitle={subtitle ?? t('apiKeyDialog.kind')}
      state={state}
      failure={failure}
      onSubmit={mayEdit ? async () => (await save())?.body : undefined}
      onApply={mayEdit && before ? apply : undefined}
      {...(tabs && { tabs })}
      onClose={onClose}
    >
      {conflict && <ApiKeyConflict key={conflict.at} conflict={conflict} form={form} />}
      {!tabs && fields}
    </FormDialog>
  );
}
