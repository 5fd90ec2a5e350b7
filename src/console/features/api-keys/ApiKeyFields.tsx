import MenuItem from '@mui/material/MenuItem';
import OutlinedInput from '@mui/material/OutlinedInput';
import { styled } from '@mui/material/styles';
import { type Control, Controller, type ControllerRenderProps } from 'react-hook-form';
import { CheckLabel } from '#console/components/CheckLabel.tsx';
import { FormRow } from '#console/components/FormRow.tsx';
import { SelectField } from '#console/components/SelectField.tsx';
import { TimeZonePicker } from '#console/components/TimeZonePicker.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { ApiKey } from '#contract/apiKeys.ts';
import { locale as localeSchema } from '#contract/values.ts';
import type { ApiKeyValues } from './apiKeyForm.ts';
import { ExpiryField } from './ExpiryField.tsx';
import { RoleField } from './RoleField.tsx';

interface ApiKeyFieldsProps {
  control: Control<ApiKeyValues>;
  /** The key as it is on the manager; none while it is being made. */
  before: ApiKey | undefined;
  readOnly: boolean;
}

/** The fields of an API key, in the vendor's order and words. */
export function ApiKeyFields({ control, before, readOnly }: ApiKeyFieldsProps) {
  const t = useText();
  return (
    <>
      <Controller
        control={control}
        name="keyName"
        render={({ field, fieldState }) => (
          <FormRow label={t('apiKeyDialog.name')} error={fieldState.error?.message}>
            {({ labelID: _, ...row }) => (
              <OutlinedInput
                {...text(field)}
                fullWidth
                readOnly={readOnly}
                autoFocus={!readOnly}
                autoComplete="off"
                error={row['aria-invalid']}
                slotProps={{ input: { ...row, 'aria-required': true, spellCheck: false } }}
              />
            )}
          </FormRow>
        )}
      />
      <Controller
        control={control}
        name="description"
        render={({ field, fieldState }) => (
          <FormRow label={t('apiKeyDialog.description')} error={fieldState.error?.message}>
            {({ labelID: _, ...row }) => (
              <TextArea
                {...text(field)}
                fullWidth
                multiline
                maxRows={4}
                readOnly={readOnly}
                error={row['aria-invalid']}
                slotProps={{ input: row }}
              />
            )}
          </FormRow>
        )}
      />
      <RoleField control={control} before={before} readOnly={readOnly} />
      <Controller
        control={control}
        name="locale"
        render={({ field, fieldState }) => (
          <FormRow label={t('apiKeyDialog.language')} error={fieldState.error?.message}>
            {(row) => (
              <SelectField {...text(field)} row={row} readOnly={readOnly}>
                {localeSchema.options.map((locale) => (
                  <MenuItem key={locale} value={locale}>
                    {t(`language.${locale}`)}
                  </MenuItem>
                ))}
              </SelectField>
            )}
          </FormRow>
        )}
      />
      <Controller
        control={control}
        name="timeZone"
        render={({ field, fieldState }) => (
          <FormRow label={t('apiKeyDialog.timeZone')} error={fieldState.error?.message}>
            {(row) => (
              <TimeZonePicker
                {...row}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                inputRef={field.ref}
                readOnly={readOnly}
              />
            )}
          </FormRow>
        )}
      />
      <ExpiryField control={control} before={before} readOnly={readOnly} />
      <Controller
        control={control}
        name="lockedOut"
        render={({ field: { value, ...field }, fieldState }) => (
          <FormRow
            label=""
            lead={<span />}
            error={fieldState.error?.message}
            help={value && before?.active ? t('apiKeyDialog.lockedOutHelp') : undefined}
          >
            {({ labelID: _, ...row }) => (
              <CheckLabel {...field} {...row} checked={value} disabled={readOnly}>
                {t('apiKeyDialog.lockedOut')}
              </CheckLabel>
            )}
          </FormRow>
        )}
      />
    </>
  );
}

/** One line high until there is more to show. */
const TextArea = styled(OutlinedInput)({ padding: '6px 10px', '& textarea': { padding: 0, height: 'auto' } });

/** What react-hook-form gives, as MUI's inputs take it: the ref belongs to the inner input. */
function text<Name extends keyof ApiKeyValues>({ ref, ...field }: ControllerRenderProps<ApiKeyValues, Name>) {
  return { ...field, inputRef: ref };
}
