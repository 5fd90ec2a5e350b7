import { type FormEvent, useRef, useState } from 'react';
import { EntryField } from '#console/components/EntryField.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { PasswordField } from '#console/components/PasswordField.tsx';
import { type Text, useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { type Credentials, signIn } from '#console/lib/signIn.ts';
import type { StepProps } from './SignInForm.tsx';
import { StepForm } from './StepForm.tsx';

interface Props extends StepProps {
  /** Why this step is asked for again. */
  refusal: unknown;
  /** User name and password are right. The form stays busy until this is through. */
  onCodeNeeded: (accepted: Credentials) => Promise<void>;
}

/** User name and password. */
export function PasswordStep({ typed: before, refusal, onSignedIn, onCodeNeeded, children }: Props) {
  const t = useText();
  const password = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(refusal);
  const [missing, setMissing] = useState<readonly string[]>([]);

  const enter = async (typed: Credentials) => {
    try {
      await onSignedIn(await signIn(typed));
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'mfa_required')) throw error;
      await onCodeNeeded(typed);
    }
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const typed = read(form);
    const empty = fieldNames.filter((name) => typed[name] === '');
    setMissing(empty);
    setFailure(undefined);
    if (empty[0]) return focusField(form, empty[0]);
    setBusy(true);
    try {
      await enter(typed);
    } catch (error) {
      setFailure(error);
      if (error instanceof ApiError && error.status === 401) password.current?.select();
    } finally {
      setBusy(false);
    }
  };

  const required = (name: string) => (missing.includes(name) ? t('fieldError.required') : undefined);
  return (
    <StepForm onSubmit={(event) => void submit(event)} aria-busy={busy} noValidate>
      {failure !== undefined && <Notice kind="danger">{failureText(t, failure)}</Notice>}
      <EntryField
        label={t('signIn.userName')}
        name="userName"
        autoComplete="username"
        defaultValue={before.userName}
        autoFocus={before.userName === ''}
        error={required('userName')}
      />
      <PasswordField
        ref={password}
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        defaultValue={before.password}
        autoFocus={before.userName !== ''}
        error={required('password')}
      />
      {children(busy)}
    </StepForm>
  );
}

const fieldNames = ['userName', 'password'] as const;

/** Read from the form itself, for password managers that fill it in without telling anybody. */
function read(form: HTMLFormElement) {
  const data = new FormData(form);
  return { userName: String(data.get('userName')).trim(), password: String(data.get('password')) };
}

function focusField(form: HTMLFormElement, name: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}

/** A manager without our codes refuses a sign-in with the bare status. */
function failureText(t: Text, error: unknown): string {
  return error instanceof ApiError && error.status === 401 ? t('error.sign_in_failed') : errorText(t, error);
}
