import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type FieldErrors, type UseFormReturn, useForm } from 'react-hook-form';
import type { FormState } from '#console/components/FormDialog.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import type { Tagged } from '#console/lib/api.ts';
import { errorText, fieldErrorText } from '#console/lib/errorText.ts';
import { useSession } from '#console/lib/session.ts';
import type { ApiKey, ApiKeyWithSecret } from '#contract/apiKeys.ts';
import { type Conflict, compare } from './apiKeyConflict.ts';
import {
  type ApiKeyValues,
  type FieldProblem,
  fieldOrder,
  newValues,
  problems,
  toChange,
  toCreate,
  toValues,
} from './apiKeyForm.ts';
import { toRefusal } from './apiKeyRefusal.ts';
import { apiKeyQueries, createApiKey, modifyApiKey } from './queries.ts';

const currentTime = () => Temporal.Now.instant().epochMilliseconds;

/** The form of an API key (`opened`: as it is on the manager; none for a new one): its values, how to save them, what stands in the way. */
export function useApiKeyForm(opened: Tagged<ApiKey> | undefined) {
  const t = useText();
  const queries = useQueryClient();
  const session = useSession();
  const [before, setBefore] = useState(opened);
  const [conflict, setConflict] = useState<Conflict>();
  const [failure, setFailure] = useState<string>();
  const [applied, setApplied] = useState(false);
  const [initial] = useState(() => (opened ? toValues(opened.body, currentTime()) : newValues(session, currentTime())));
  const form = useForm<ApiKeyValues>({
    defaultValues: initial,
    resolver: (values) => {
      const errors = toErrors(problems(values, before?.body, currentTime()), t);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { isDirty, isSubmitting } = form.formState;

  const send = async (values: ApiKeyValues): Promise<Tagged<ApiKey | ApiKeyWithSecret>> => {
    if (!before) return { body: await createApiKey(toCreate(values, currentTime())), etag: undefined };
    const change = toChange(before.body, values, currentTime());
    if (Object.keys(change).length === 0) return before;
    return modifyApiKey(queries, before.body.ID, change, before.etag);
  };

  const meetConflict = async (mine: ApiKeyValues, { body }: Tagged<ApiKey>) => {
    const theirs = await queries.fetchQuery(apiKeyQueries.detail(body.ID));
    const { conflict, merged } = compare({ before: body, mine, theirs: theirs.body, now: currentTime() });
    setBefore(theirs);
    setConflict(conflict);
    show(form, conflict.theirValues, merged);
  };

  const refuse = async (error: unknown, values: ApiKeyValues): Promise<void> => {
    const refusal = toRefusal(error);
    if (refusal.kind === 'conflict' && before)
      await meetConflict(values, before).catch((again) => refuse(again, values));
    else if (refusal.kind === 'fields') {
      for (const [place, problem] of refusal.problems.entries()) {
        const message = fieldErrorText(t, problem);
        form.setError(problem.field, { type: problem.code, message }, { shouldFocus: place === 0 });
      }
    } else if (refusal.kind === 'gone' && before) setFailure(t('apiKeyDialog.goneWhileEditing'));
    else setFailure(errorText(t, error));
  };

  const save = async (): Promise<Tagged<ApiKey | ApiKeyWithSecret> | undefined> => {
    setFailure(undefined);
    setApplied(false);
    let saved: Tagged<ApiKey | ApiKeyWithSecret> | undefined;
    await form.handleSubmit(async (values) => {
      try {
        saved = await send(values);
      } catch (error) {
        await refuse(error, values);
      }
    })();
    return saved;
  };

  /** Saves and goes on editing: what was typed while it was being saved stays typed. */
  const apply = async () => {
    const sent = { ...form.getValues() };
    const saved = await save();
    if (!saved) return;
    const values = toValues(saved.body, currentTime());
    const typed = fieldOrder.filter((name) => form.getValues(name) !== sent[name]);
    setBefore(saved);
    setConflict(undefined);
    show(form, values, { ...values, ...Object.fromEntries(typed.map((name) => [name, form.getValues(name)])) });
    setApplied(true);
  };

  const state: FormState = isSubmitting ? 'saving' : isDirty ? 'dirty' : applied ? 'saved' : 'clean';
  return { form, before: before?.body, conflict, failure, state, save, apply };
}

/** Makes `base` what the form counts as unchanged, and `values` what it shows. */
function show(form: UseFormReturn<ApiKeyValues>, base: ApiKeyValues, values: ApiKeyValues) {
  form.reset(base);
  for (const name of fieldOrder) {
    if (values[name] !== base[name]) form.setValue(name, values[name], { shouldDirty: true });
  }
}

/** What is asked for where nothing was entered, in fields that are not just filled in. */
const requests: Partial<Record<keyof ApiKeyValues, MessageID>> = {
  expiryDay: 'expiry.notADate',
  roleID: 'apiKeyDialog.roleRequired',
};

function problemText(t: Text, problem: FieldProblem): string {
  const request = problem.code === 'required' ? requests[problem.field] : undefined;
  return request ? t(request) : fieldErrorText(t, problem);
}

function toErrors(found: readonly FieldProblem[], t: Text): FieldErrors<ApiKeyValues> {
  const first = new Map(found.toReversed().map((problem) => [problem.field, problem]));
  return Object.fromEntries(
    [...first.values()].map((problem) => [problem.field, { type: problem.code, message: problemText(t, problem) }]),
  );
}
