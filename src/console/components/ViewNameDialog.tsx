import { useForm } from 'react-hook-form';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import { type SavedView, viewNamed } from '#console/lib/savedViews.ts';
import { FormDialog } from './FormDialog.tsx';
import { FormTextRow } from './FormTextRow.tsx';

export interface ViewToName {
  views: readonly SavedView[];
  /** Its present name; empty: it has none yet. */
  name: string;
}

const longest = 60;

/** Asks for the name of a view. Resolves to it. A new view may replace one of its name, a renamed one may not. */
export function ViewNameDialog({ payload: { views, name: before }, onClose }: DialogProps<ViewToName, string>) {
  const t = useText();
  const form = useForm({ defaultValues: { name: before } });
  const isNew = before === '';
  const name = form.watch('name').trim();
  const taken = viewNamed(views, name);
  const isOther = taken !== undefined && taken.name !== before;

  const fault = () => {
    if (name === '') return t('views.name.missing');
    if (name.length > longest) return t('views.name.tooLong', { most: longest });
    return isOther && !isNew ? t('views.name.taken') : undefined;
  };
  const submit = async () => {
    const message = fault();
    if (message === undefined) return name;
    form.setError('name', { message }, { shouldFocus: true });
    return undefined;
  };
  return (
    <FormDialog
      title={t(isNew ? 'views.save.title' : 'views.rename.title')}
      state={form.formState.isDirty ? 'dirty' : 'clean'}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormTextRow
        control={form.control}
        name="name"
        label={t('views.name')}
        help={isNew && (isOther ? t('views.name.replaces') : t('views.save.what'))}
        readOnly={false}
        required
        first
      />
    </FormDialog>
  );
}
