import { styled } from '@mui/material/styles';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { FormDialog } from '#console/components/FormDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Tagged } from '#console/lib/api.ts';
import { withoutNumber } from '#console/lib/copyNames.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { ApiKeyConflict } from './ApiKeyConflict.tsx';
import { usualLifetime } from './lifetime.ts';
import { NameRow } from './NameRow.tsx';
import { RotationSteps } from './RotationSteps.tsx';
import { withoutMark } from './rotationMark.ts';
import { useApiKeyForm } from './useApiKeyForm.ts';

interface Props {
  next: Tagged<ApiKey>;
  onClose: (saved?: ApiKey) => void;
}

/** The last step of a rotation, when the old key is gone: the new one takes over its name, and no longer says that it replaces it. */
export function RotationFinish({ next, onClose }: Props) {
  const t = useText();
  const { ID, keyName, description } = next.body;
  const proposed = withoutNumber(keyName);
  const { form, before, conflict, failure, state, save } = useApiKeyForm({ opened: next, lifetime: usualLifetime });
  const { control, setValue } = form;
  useEffect(() => {
    setValue('keyName', proposed, { shouldDirty: true });
    setValue('description', withoutMark(description), { shouldDirty: true });
  }, [setValue, proposed, description]);
  const typed = useWatch({ control, name: 'keyName' });
  const isUntouched = typed === proposed || typed === keyName;
  return (
    <FormDialog
      title={t('rotation.finish.title', { name: keyName })}
      help="replace-secret"
      subtitle={t('rotation.finish.subtitle', { id: ID })}
      state={state === 'dirty' && isUntouched ? 'clean' : state}
      failure={failure}
      onSubmit={async () => (await save())?.body}
      onClose={onClose}
    >
      {conflict && <ApiKeyConflict key={conflict.at} conflict={conflict} form={form} />}
      <RotationSteps old={undefined} next={next.body} />
      <Name>
        <NameRow control={control} before={before} readOnly={false} />
      </Name>
    </FormDialog>
  );
}

/** Under the words of its step. */
const Name = styled('div')({ margin: '12px 0 0 34px', '--form-label-width': '64px' });
