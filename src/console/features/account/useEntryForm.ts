import { type ResolverResult, type UseFormReturn, useForm } from 'react-hook-form';
import { useText } from '#console/i18n/i18n.ts';

/** The one thing that a form asks for: a password, or a code. */
export interface Entry {
  entry: string;
}

/** A form that asks for one thing, and is not sent without it. */
export function useEntryForm(): UseFormReturn<Entry> {
  const t = useText();
  const resolver = (values: Entry): ResolverResult<Entry> => {
    if (values.entry.trim() !== '') return { values, errors: {} };
    return { values: {}, errors: { entry: { type: 'required', message: t('fieldError.required') } } };
  };
  return useForm<Entry>({ defaultValues: { entry: '' }, resolver });
}
