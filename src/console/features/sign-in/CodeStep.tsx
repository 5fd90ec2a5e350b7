import { styled } from '@mui/material/styles';
import { type FormEvent, useRef, useState } from 'react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { EntryField } from '#console/components/EntryField.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { signIn } from '#console/lib/signIn.ts';
import type { StepProps } from './SignInForm.tsx';
import { StepForm } from './StepForm.tsx';

interface Props extends StepProps {
  /** `reason`: user name or password are no longer taken. */
  onBack: (reason?: unknown) => void;
}

/** What can be wrong with a code, so that the person is told what to do about it. */
type Fault = 'missing' | 'wrong' | 'wrongAgain';

/** So many wrong codes in a row and it is worth saying that there is a limit. */
const manyWrong = 3;

/** The second step: a code of the authenticator app, or one of the recovery codes. */
export function CodeStep({ typed, onSignedIn, onBack, children }: Props) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const wrong = useRef(0);
  const [source, setSource] = useState<'app' | 'recovery'>('app');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const [failure, setFailure] = useState<unknown>();

  const refuse = (error: unknown) => {
    if (!(error instanceof ApiError && error.status === 401)) return setFailure(error);
    if (error.code !== 'mfa_failed') return onBack(error);
    wrong.current += 1;
    setFault(wrong.current < manyWrong ? 'wrong' : 'wrongAgain');
    field.current?.select();
  };

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const mfaCode = String(new FormData(event.currentTarget).get('code')).trim();
    setFailure(undefined);
    setFault(mfaCode === '' ? 'missing' : undefined);
    if (mfaCode === '') return field.current?.focus();
    setBusy(true);
    try {
      await onSignedIn(await signIn({ ...typed, mfaCode }));
    } catch (error) {
      refuse(error);
    } finally {
      setBusy(false);
    }
  };

  const change = (next: typeof source) => {
    setSource(next);
    setFault(undefined);
    setFailure(undefined);
  };

  const shared = {
    ref: field,
    name: 'code',
    autoFocus: true,
    error: fault && t(fault === 'missing' ? 'fieldError.required' : `codeStep.${source}.${fault}`),
  };
  return (
    <StepForm onSubmit={(event) => void submit(event)} aria-busy={busy} noValidate>
      {failure !== undefined && <Notice kind="danger">{errorText(t, failure)}</Notice>}
      {source === 'app' ? (
        <EntryField
          {...shared}
          key="app"
          label={t('codeStep.app')}
          hint={t('codeStep.app.hint', { name: typed.userName })}
          autoComplete="one-time-code"
          inputMode="numeric"
        />
      ) : (
        <EntryField
          {...shared}
          key="recovery"
          label={t('codeStep.recovery')}
          hint={t('codeStep.recovery.hint')}
          autoComplete="off"
        />
      )}
      <Others>
        <button type="button" onClick={() => onBack()}>
          {t('codeStep.back')}
        </button>
        {source === 'app' ? (
          <button type="button" onClick={() => change('recovery')}>
            {t('codeStep.useRecovery')}
          </button>
        ) : (
          <button type="button" onClick={() => change('app')}>
            {t('codeStep.useApp')}
          </button>
        )}
      </Others>
      {children(busy)}
    </StepForm>
  );
}

const Others = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  gap: '4px 16px',
  margin: '-8px 0 -4px',
  button: {
    minHeight: 24,
    padding: 0,
    border: 0,
    borderRadius: 4,
    font: 'inherit',
    fontSize: 13,
    letterSpacing: 'inherit',
    color: token('accent'),
    background: 'none',
    cursor: 'pointer',
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': focusRing,
  },
});
