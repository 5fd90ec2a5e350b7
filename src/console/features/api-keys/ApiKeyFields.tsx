import { memo, useEffect } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { FormCheckRow } from '#console/components/FormCheckRow.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { LanguageRow, TimeZoneRow } from '#console/components/LocaleRows.tsx';
import { RoleField } from '#console/components/RoleField.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { apiKeyRoleSummary } from '#console/lib/roleSummary.ts';
import type { ApiKeyLifetime } from '#contract/apiKeyLifetime.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { ExpiryField } from './ExpiryField.tsx';
import { NameRow } from './NameRow.tsx';

interface ApiKeyFieldsProps {
  form: UseFormReturn<ApiKeyValues>;
  /** The key as it is on the manager; none while it is being made. */
  before: ApiKey | undefined;
  /** The role it begins with, if any; it stays to be chosen even where roles must not be seen. */
  roleID: number | undefined;
  lifetime: ApiKeyLifetime;
  isCopy: boolean;
  readOnly: boolean;
}

function PlainFields({ form, before, roleID, lifetime, isCopy, readOnly }: ApiKeyFieldsProps) {
  const t = useText();
  const { control, setFocus } = form;
  // The name of a copy is what most likely is to be typed anew.
  useEffect(() => {
    if (isCopy) setFocus('keyName', { shouldSelect: true });
  }, [isCopy, setFocus]);
  const row = { control, readOnly };
  const lockedOut = useWatch({ control, name: 'lockedOut' });
  return (
    <>
      <NameRow {...row} before={before} />
      <FormTextRow {...row} name="description" label={t('record.description')} multiline />
      <RoleField {...row} name="roleID" before={roleID} summaryOf={apiKeyRoleSummary} />
      <LanguageRow {...row} name="locale" />
      <TimeZoneRow {...row} name="timeZone" />
      <ExpiryField {...row} before={before} lifetime={lifetime} />
      <FormCheckRow
        {...row}
        name="lockedOut"
        help={lockedOut && before?.active ? t('apiKeyDialog.lockedOutHelp') : undefined}
      >
        {t('record.lockedOut')}
      </FormCheckRow>
    </>
  );
}

/** The fields of an API key, in the vendor's order and words. Each follows the form by itself: what the window around them says does not draw them anew. */
export const ApiKeyFields = memo(PlainFields);
