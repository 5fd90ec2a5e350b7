import type { FormEvent, ReactNode } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Entry } from './useEntryForm.ts';

interface EntryFormProps {
  /** The button that sends it is elsewhere. */
  id: string;
  form: UseFormReturn<Entry>;
  onBusy: (busy: boolean) => void;
  onSend: (entry: Entry) => Promise<void>;
  children: ReactNode;
}

/** The form around what is asked for. It is sent once at a time, and never by the browser, which would put it into the address. */
export function EntryForm({ id, form, onBusy, onSend, children }: EntryFormProps) {
  const { isSubmitting } = form.formState;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSubmitting) return;
    onBusy(true);
    await form.handleSubmit(onSend)();
    onBusy(false);
  };
  return (
    <form id={id} noValidate onSubmit={(event) => void submit(event)}>
      {children}
    </form>
  );
}
