import { type Control, type FieldPath, type FieldValues, useWatch } from 'react-hook-form';
import { useText } from '#console/i18n/i18n.ts';
import type { Person } from '#console/lib/passwordEstimate.ts';
import { FormPasswordRow } from './FormPasswordRow.tsx';
import { PasswordHint } from './PasswordHint.tsx';

interface NewPasswordRowsProps<Values extends FieldValues> {
  control: Control<Values>;
  password: FieldPath<Values>;
  /** The field it is typed into once more; the form says where they differ. */
  repeat: FieldPath<Values>;
  /** Whose it will be: their names are the first that is guessed. */
  person?: Person;
  first?: boolean;
}

const nobody = { userName: '' };

/** A password to be chosen, in the rows of a form: what it has to be, how strong it is while it is typed, and once more. */
export function NewPasswordRows<Values extends FieldValues>(props: NewPasswordRowsProps<Values>) {
  const { control, password, repeat, person = nobody, first = false } = props;
  const t = useText();
  const typed = useWatch({ control, name: password });
  return (
    <>
      <FormPasswordRow
        control={control}
        name={password}
        label={t('password.new')}
        autoComplete="new-password"
        help={<PasswordHint password={typed} person={person} />}
        first={first}
      />
      <FormPasswordRow control={control} name={repeat} label={t('password.repeat')} autoComplete="new-password" />
    </>
  );
}
