import { styled } from '@mui/material/styles';
import { type ReactNode, Suspense } from 'react';
import { type Control, type UseFormReturn, useFormState, useWatch } from 'react-hook-form';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { RecordEvents } from '#console/components/lazyParts.ts';
import type { DialogTab } from '#console/components/useDialogTabs.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useNow } from '#console/lib/useNow.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import { ApiKeyFields } from './ApiKeyFields.tsx';
import { ApiCallTab } from './apiCallPart.ts';
import { type ApiKeyValues, problems, toBody } from './apiKeyForm.ts';
import { PlainWords } from './PlainWords.tsx';
import { RotationTab } from './rotationWindowParts.ts';
import { UsageTab } from './usagePart.ts';
import { useIsRotating } from './useIsRotating.ts';

interface Options {
  form: UseFormReturn<ApiKeyValues>;
  /** The key as it is on the manager; none while it is being made. */
  before: ApiKey | undefined;
  /** The key that the new one is a duplicate of. */
  original: ApiKey | undefined;
  lifetime: ApiKeyLifetime;
  readOnly: boolean;
}

/** The tabs of the window of a key. What has not been made yet has neither been used nor had anything happen to it. */
export function useApiKeyTabs({ form, before, original, lifetime, readOnly }: Options): DialogTab[] {
  const t = useText();
  const seesEvents = useMay(systemEventEndpoints.search);
  const isRotating = useIsRotating(before);
  const { control } = form;
  const { errors } = useFormState({ control });
  const roleID = (before ?? original)?.roleID;
  const words = { control, before, lifetime };
  const tab = (id: 'general' | 'rotation' | 'usage' | 'events' | 'apiCall', content: ReactNode) => ({
    id,
    label: t(`apiKeyDialog.tab.${id}`),
    content: <Suspense fallback={<DialogWaiting />}>{content}</Suspense>,
  });

  const general = (
    <General>
      <div>
        <ApiKeyFields {...{ form, before, roleID, lifetime, readOnly }} isCopy={original !== undefined} />
      </div>
      <PlainWords {...words} />
    </General>
  );
  return [
    { ...tab('general', general), invalid: Object.keys(errors).length > 0 },
    ...(before && isRotating ? [tab('rotation', <RotationTab id={before.ID} />)] : []),
    ...(before ? [tab('usage', <UsageTab apiKey={before} />)] : []),
    ...(before && seesEvents ? [tab('events', <RecordEvents type="api_key" id={before.ID} />)] : []),
    tab('apiCall', <ApiCall {...words} />),
  ];
}

interface ApiCallProps {
  control: Control<ApiKeyValues>;
  before: ApiKey | undefined;
  lifetime: ApiKeyLifetime;
}

/** The call that OK would make at present. */
function ApiCall({ control, before, lifetime }: ApiCallProps) {
  const now = useNow();
  const values = useWatch({ control }) as ApiKeyValues;
  return (
    <ApiCallTab
      id={before?.ID}
      body={toBody(values, before, lifetime, now)}
      faulty={problems(values, before, lifetime, now).length > 0}
    />
  );
}

const General = styled('div')({
  display: 'grid',
  gap: 28,
  '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
});
