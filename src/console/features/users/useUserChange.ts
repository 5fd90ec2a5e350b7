import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import type { FormState } from '#console/components/FormDialog.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { errorText } from '#console/lib/errorText.ts';
import { showProblems } from '#console/lib/formProblems.ts';
import { toRefusal } from '#console/lib/recordRefusal.ts';
import type { Administrator, AdministratorChange } from '#contract/administrators.ts';
import { modifyUser } from './queries.ts';

/** Changes one thing of a user by a window of its own. `field`: the one of the form, and of the call, that it is about. */
export function useUserChange<Values extends FieldValues>(
  user: Administrator,
  form: UseFormReturn<Values>,
  field: Path<Values> & keyof AdministratorChange,
) {
  const t = useText();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const { isDirty, isSubmitting } = form.formState;
  const state: FormState = isSubmitting ? 'saving' : isDirty ? 'dirty' : 'clean';

  const refuse = (error: unknown) => {
    const refusal = toRefusal(error, { fieldOf: { [field]: field }, nameField: field });
    if (refusal.kind === 'fields') showProblems(form, refusal.problems, t);
    else setFailure(refusal.kind === 'gone' ? t('users.goneWhileEditing') : errorText(t, error));
  };

  const save = async (toChange: (values: Values) => AdministratorChange): Promise<Administrator | undefined> => {
    setFailure(undefined);
    let saved: Administrator | undefined;
    await form.handleSubmit(async (values) => {
      try {
        saved = (await modifyUser(queries, user.ID, toChange(values))).body;
      } catch (error) {
        refuse(error);
      }
    })();
    return saved;
  };

  return { state, failure, save };
}
