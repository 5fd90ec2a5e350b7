import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { DialogFrame } from '#console/components/DialogFrame.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { DialogProps } from '#console/lib/dialogs.tsx';
import type { MfaEnrolment } from '#contract/mfa.ts';
import { ConfirmCode } from './ConfirmCode.tsx';
import { type Proof, ProvePassword } from './ProvePassword.tsx';
import { accountQueries } from './queries.ts';
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx';
import { TwoStepState } from './TwoStepState.tsx';

type View =
  | { kind: 'state' }
  | { kind: 'prove'; proof: Proof }
  | { kind: 'scan'; enrolment: MfaEnrolment }
  | { kind: 'codes'; recoveryCodes: readonly string[]; because: 'enrolled' | 'renewed' };

/** The own second factor: whether there is one, and a step at a time how to get one, renew its recovery codes, or be rid of it. */
export function TwoStepDialog({ onClose }: DialogProps<void, void>) {
  const t = useText();
  const queries = useQueryClient();
  const formID = useId();
  const [view, setView] = useState<View>({ kind: 'state' });
  const [busy, setBusy] = useState(false);
  const toState = () => {
    void queries.invalidateQueries(accountQueries.mfa());
    setView({ kind: 'state' });
  };

  if (view.kind === 'codes') return <RecoveryCodesDialog {...view} onClose={toState} />;
  const submit = view.kind === 'prove' ? t(`account.twoStep.${view.proof}.submit`) : t('account.twoStep.confirm');
  return (
    <DialogFrame
      title={t('account.twoStep')}
      help="users"
      subtitle={view.kind === 'state' ? undefined : subtitleOf(view)}
      onDismiss={() => !busy && onClose()}
      footer={
        view.kind === 'state' ? (
          <Button onClick={() => onClose()}>{t('dialog.close')}</Button>
        ) : (
          <>
            <Button type="submit" form={formID} variant="contained" aria-disabled={busy}>
              {submit}
            </Button>
            <Button onClick={() => !busy && toState()}>{t('dialog.cancel')}</Button>
          </>
        )
      }
    >
      {view.kind === 'state' && <TwoStepState onChoose={(proof) => setView({ kind: 'prove', proof })} />}
      {view.kind === 'prove' && (
        <ProvePassword
          formID={formID}
          proof={view.proof}
          onBusy={setBusy}
          onEnrolling={(enrolment) => setView({ kind: 'scan', enrolment })}
          onRenewed={(recoveryCodes) => setView({ kind: 'codes', recoveryCodes, because: 'renewed' })}
          onSwitchedOff={toState}
        />
      )}
      {view.kind === 'scan' && (
        <ConfirmCode
          formID={formID}
          enrolment={view.enrolment}
          onBusy={setBusy}
          onConfirmed={(recoveryCodes) => setView({ kind: 'codes', recoveryCodes, because: 'enrolled' })}
        />
      )}
    </DialogFrame>
  );

  function subtitleOf(shown: Exclude<View, { kind: 'state' | 'codes' }>): string | undefined {
    if (shown.kind === 'scan') return t('account.twoStep.step', { step: 2, steps: 3 });
    return shown.proof === 'enrol' ? t('account.twoStep.step', { step: 1, steps: 3 }) : undefined;
  }
}
