import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type FormEvent, useState } from 'react';
import { EntryField } from '#console/components/EntryField.tsx';
import { NewPasswordField } from '#console/components/NewPasswordField.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { ApiError, call } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { FieldError } from '#contract/errors.ts';
import { setUpEndpoints } from '#contract/setUp.ts';
import { checkFirstAdministrator, fieldTexts } from './setUpForm.ts';

interface Props {
  token: string;
  /** Somebody else has been quicker. */
  onDone: () => void;
  /** The form stays busy until this is through. */
  onCreated: (credentials: { userName: string; password: string }) => Promise<void>;
}

/** Name and password of the first administrator; language and time zone are the browser's. */
export function SetUpForm({ token, onDone, onCreated }: Props) {
  const t = useText();
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [userName, setUserName] = useState('');

  const create = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const credentials = { userName: String(data.get('userName')), password: String(data.get('password')) };
    const body = { ...credentials, token, locale, timeZone: Temporal.Now.timeZoneId() };
    const faults = checkFirstAdministrator(body);
    if (faults.length > 0) throw new ApiError(400, 'invalid', '', faults);
    await call(setUpEndpoints.create, { body });
    await onCreated({ ...credentials, userName: credentials.userName.trim() });
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    setBusy(true);
    setFaults([]);
    setFailure(undefined);
    try {
      await create(form);
    } catch (error) {
      const { code, fields = [] } = error instanceof ApiError ? error : {};
      setFaults(fields);
      if (code === 'set_up_done') onDone();
      else if (fields[0]) focusField(form, fields[0].path);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const texts = fieldTexts(t, faults);
  return (
    <Form onSubmit={(event) => void submit(event)} aria-busy={busy} noValidate>
      {failure !== undefined && <Notice kind="danger">{errorText(t, failure)}</Notice>}
      <EntryField
        label={t('signIn.userName')}
        name="userName"
        autoComplete="username"
        autoFocus
        error={texts.userName}
        onInput={({ currentTarget }) => setUserName(currentTarget.value)}
      />
      <NewPasswordField
        label={t('signIn.password')}
        name="password"
        person={{ userName }}
        error={texts.password}
        onInput={() => setFaults((faults) => faults.filter(({ path }) => path !== 'password'))}
      />
      <Button type="submit" variant="contained" size="large" aria-disabled={busy}>
        {t('setUp.submit')}
      </Button>
    </Form>
  );
}

function focusField(form: HTMLFormElement, name: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16, marginTop: 20 });
