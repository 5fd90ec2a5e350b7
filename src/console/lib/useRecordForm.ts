import { useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { FormState } from '#console/components/FormDialog.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import type { MessageID } from '#console/i18n/messages.ts';
import type { Tagged } from './api.ts';
import { errorText, fieldErrorText } from './errorText.ts';
import { showProblems } from './formProblems.ts';
import { type Conflict, compare, isEdited, type Matter } from './recordConflict.ts';
import { type FieldMap, type FieldProblem, toRefusal } from './recordRefusal.ts';

/** In milliseconds. To draw that a record is being saved takes longer than most managers take to answer. */
const worthSaying = 100;

type Name<Values> = keyof Values & string;

/** What a form has to know of the kind of record that it edits. */
export interface RecordKind<Values extends FieldValues, Rec, Created extends Rec = Rec> extends FieldMap<Name<Values>> {
  /** In the order of the form, in which what is wrong is looked for. */
  fields: readonly Name<Values>[];
  /** What a new record begins with. */
  initial: () => Values;
  toValues: (record: Rec) => Values;
  /** What is wrong with the values before they are sent; the first problem of a field is shown. */
  problems: (values: Values, before: Rec | undefined) => readonly FieldProblem<Name<Values>>[];
  /** What is asked for where nothing was entered, in fields that are not just filled in. */
  requests?: Partial<Record<Name<Values>, MessageID>>;
  /** In what two people can differ. */
  matters: () => readonly Matter<Values, Rec>[];
  create: (values: Values) => Promise<Created>;
  /** Asked before a record is changed; false: it stays, and so does what was typed. */
  confirm?: (before: Rec, values: Values) => Promise<boolean>;
  /** Nothing where the values change nothing. */
  change: (before: Tagged<Rec>, values: Values) => Promise<Tagged<Rec>> | undefined;
  /** The record as it is now on the manager. */
  read: (before: Rec) => Promise<Tagged<Rec>>;
  goneText: MessageID;
}

/** The form of a record (`opened`: as it is on the manager; none for a new one): its values, how to save them, what stands in the way. */
export function useRecordForm<Values extends FieldValues, Rec, Created extends Rec = Rec>(
  opened: Tagged<Rec> | undefined,
  kind: RecordKind<Values, Rec, Created>,
) {
  const t = useText();
  const [before, setBefore] = useState(opened);
  const [conflict, setConflict] = useState<Conflict<Values, Rec>>();
  const [failure, setFailure] = useState<string>();
  const [applied, setApplied] = useState(false);
  const [saving, setSaving] = useState(false);
  const [initial] = useState(() => (opened ? kind.toValues(opened.body) : kind.initial()));
  const form = useForm<Values>({
    defaultValues: initial as DefaultValues<Values>,
    resolver: (values) => {
      const errors = toErrors(kind.problems(values, before?.body), kind.requests, t);
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { isDirty } = form.formState;

  /** Without a tag, the manager would let the last one win: then the record is looked at before it is changed. */
  const findEdit = async (): Promise<Tagged<Rec> | undefined> => {
    if (!before || before.etag !== undefined || !isDirty) return undefined;
    const present = await kind.read(before.body);
    const { toValues } = kind;
    const edited = isEdited({ before: before.body, present: present.body, toValues, matters: kind.matters() });
    return edited ? present : undefined;
  };

  const mayChange = async (body: Rec, values: Values) => !kind.confirm || (await kind.confirm(body, values));

  const meetConflict = (mine: Values, body: Rec, theirs: Tagged<Rec>) => {
    const at = Temporal.Now.instant().epochMilliseconds;
    const { toValues } = kind;
    const found = compare({ before: body, mine, theirs: theirs.body, toValues, matters: kind.matters(), at });
    setBefore(theirs);
    setConflict(found.conflict);
    show(form, kind.fields, found.conflict.theirs, found.merged);
  };

  const refuse = async (error: unknown, values: Values): Promise<void> => {
    const refusal = toRefusal(error, kind);
    if (refusal.kind === 'conflict' && before) {
      const theirs = kind.read(before.body);
      await theirs.then((found) => meetConflict(values, before.body, found)).catch((again) => refuse(again, values));
    } else if (refusal.kind === 'fields') showProblems(form, refusal.problems, t);
    else if (refusal.kind === 'gone' && before) setFailure(t(kind.goneText));
    else setFailure(errorText(t, error));
  };

  const send = async (values: Values): Promise<Tagged<Rec | Created> | undefined> => {
    try {
      if (!before) return { body: await kind.create(values), etag: undefined };
      const theirs = await findEdit();
      if (!theirs)
        return (await mayChange(before.body, values)) ? ((await kind.change(before, values)) ?? before) : undefined;
      await form.handleSubmit(() => meetConflict(values, before.body, theirs))();
    } catch (error) {
      await form.handleSubmit(() => refuse(error, values))();
    }
    return undefined;
  };

  /** The form is told of a submission only where it has something to show: to draw all of its fields takes longer than to send them. */
  const save = async (): Promise<Tagged<Rec | Created> | undefined> => {
    const values = form.getValues();
    setFailure(undefined);
    setApplied(false);
    const late = setTimeout(() => setSaving(true), worthSaying);
    try {
      if (kind.problems(values, before?.body).length === 0) return await send(values);
      await form.handleSubmit(() => {})();
      return undefined;
    } finally {
      clearTimeout(late);
      setSaving(false);
    }
  };

  /** Goes on from `record`; where the form differs from `reference`, it has been typed and stays so. */
  const goOn = (record: Tagged<Rec>, reference: Values) => {
    const values = kind.toValues(record.body);
    const present = form.getValues();
    const typed = kind.fields.filter((name) => present[name] !== reference[name]);
    setBefore(record);
    show(form, kind.fields, values, { ...values, ...Object.fromEntries(typed.map((name) => [name, present[name]])) });
  };

  /** Saves and goes on editing: what was typed while it was being saved stays typed. */
  const apply = async () => {
    const sent = { ...form.getValues() };
    const saved = await save();
    if (!saved) return undefined;
    goOn(saved, sent);
    setConflict(undefined);
    setApplied(true);
    return saved.body;
  };

  /** Takes over what has been changed beside the form, by a command in its window; nothing typed is lost. */
  const adopt = (changed: Tagged<Rec>) => goOn(changed, before ? kind.toValues(before.body) : initial);

  const state: FormState = saving ? 'saving' : isDirty ? 'dirty' : applied ? 'saved' : 'clean';
  return { form, before: before?.body, conflict, failure, state, save, apply, adopt };
}

/** Makes `base` what the form counts as unchanged, and `values` what it shows. */
function show<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  fields: readonly Name<Values>[],
  base: Values,
  values: Values,
) {
  form.reset(base);
  for (const name of fields) {
    const path = name as Path<Values>;
    if (values[name] !== base[name])
      form.setValue(path, values[name] as PathValue<Values, Path<Values>>, { shouldDirty: true });
  }
}

function toErrors<Values extends FieldValues>(
  problems: readonly FieldProblem<Name<Values>>[],
  requests: RecordKind<Values, unknown>['requests'],
  t: Text,
): FieldErrors<Values> {
  const first = new Map(problems.toReversed().map((problem) => [problem.field, problem]));
  const errors = [...first.values()].map((problem) => {
    const request = problem.code === 'required' ? requests?.[problem.field] : undefined;
    return [problem.field, { type: problem.code, message: request ? t(request) : fieldErrorText(t, problem) }];
  });
  return Object.fromEntries(errors) as FieldErrors<Values>;
}
