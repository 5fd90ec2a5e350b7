import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form';
import { useText } from '#console/i18n/i18n.ts';
import { locale as localeSchema } from '#contract/values.ts';
import { FormRow } from './FormRow.tsx';
import { FormSelectRow } from './FormSelectRow.tsx';
import { TimeZonePicker } from './TimeZonePicker.tsx';

interface Props<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  readOnly: boolean;
}

/** A language that the console speaks, in its row of a form. */
export function LanguageRow<Values extends FieldValues>(props: Props<Values>) {
  const t = useText();
  const choices = localeSchema.options.map((value) => ({ value, label: t(`language.${value}`) }));
  return <FormSelectRow {...props} label={t('record.language')} choices={choices} />;
}

/** The hours of a clock, in their row of a form. */
export function TimeFormatRow<Values extends FieldValues>(props: Props<Values>) {
  const t = useText();
  const choices = (['24', '12'] as const).map((value) => ({ value, label: t(`clock.${value}`) }));
  return <FormSelectRow {...props} label={t('record.timeFormat')} choices={choices} />;
}

/** A time zone, in its row of a form. */
export function TimeZoneRow<Values extends FieldValues>({ control, name, readOnly }: Props<Values>) {
  const t = useText();
  const { field, fieldState } = useController({ control, name });
  return (
    <FormRow label={t('record.timeZone')} error={fieldState.error?.message}>
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
  );
}
