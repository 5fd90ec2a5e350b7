import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { FormPasswordRow } from '#console/components/FormPasswordRow.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { call } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { showProblems } from '#console/lib/formProblems.ts';
import { toRefusal } from '#console/lib/recordRefusal.ts';
import { useSession } from '#console/lib/session.ts';
import { type MfaEnrolment, mfaEndpoints } from '#contract/mfa.ts';
import { EntryForm } from './EntryForm.tsx';
import { type Entry, useEntryForm } from './useEntryForm.ts';

/** What the password is asked for. */
export type Proof = 'enrol' | 'renew' | 'switchOff';

interface ProvePasswordProps {
  /** The button that sends it is elsewhere. */
  formID: string;
  proof: Proof;
  onBusy: (busy: boolean) => void;
  onEnrolling: (enrolment: MfaEnrolment) => void;
  onRenewed: (recoveryCodes: readonly string[]) => void;
  onSwitchedOff: () => void;
}

/** Asks for the own password once more: an open page is not enough to touch the second factor. */
export function ProvePassword({ formID, proof, onBusy, ...done }: ProvePasswordProps) {
  const t = useText();
  const { administrator } = useSession();
  const [failure, setFailure] = useState<string>();
  const form = useEntryForm();

  const carryOut = async (body: { password: string }) => {
    if (proof === 'enrol') done.onEnrolling(await call(mfaEndpoints.enrol, { body }));
    else if (proof === 'renew') done.onRenewed((await call(mfaEndpoints.renewRecoveryCodes, { body })).recoveryCodes);
    else {
      await call(mfaEndpoints.switchOff, { body });
      done.onSwitchedOff();
    }
  };
  const send = async ({ entry }: Entry) => {
    setFailure(undefined);
    try {
      await carryOut({ password: entry });
    } catch (error) {
      const refusal = toRefusal(error, { fieldOf: { password: 'entry' }, nameField: 'entry' });
      if (refusal.kind === 'fields') showProblems(form, refusal.problems, t);
      else setFailure(errorText(t, error));
    }
  };
  return (
    <EntryForm id={formID} form={form} onBusy={onBusy} onSend={send}>
      {failure && <Notice kind="danger">{failure}</Notice>}
      <Text>{t(`account.twoStep.${proof}.text`)}</Text>
      {/* For password managers, which else would not know whose password it is. */}
      <input hidden readOnly autoComplete="username" value={administrator.username} />
      <FormPasswordRow
        control={form.control}
        name="entry"
        label={t('account.yourPassword')}
        autoComplete="current-password"
        first
      />
    </EntryForm>
  );
}

const Text = styled('p')({
  margin: '0 0 16px',
  color: token('muted'),
  textWrap: 'pretty',
  '[role=alert] + &': { marginTop: 12 },
});
