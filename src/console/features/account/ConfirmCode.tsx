import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { CopyField } from '#console/components/CopyField.tsx';
import { FormTextRow } from '#console/components/FormTextRow.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { call } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { toRefusal } from '#console/lib/recordRefusal.ts';
import { type MfaEnrolment, mfaEndpoints } from '#contract/mfa.ts';
import { EntryForm } from './EntryForm.tsx';
import { enrolmentNames, inGroups } from './enrolment.ts';
import { QrCode } from './QrCode.tsx';
import { type Entry, useEntryForm } from './useEntryForm.ts';

interface ConfirmCodeProps {
  /** The button that sends it is elsewhere. */
  formID: string;
  enrolment: MfaEnrolment;
  onBusy: (busy: boolean) => void;
  onConfirmed: (recoveryCodes: readonly string[]) => void;
}

/** Hands the secret to an authenticator app, by camera or by typing, and asks for a code to see that it has arrived. */
export function ConfirmCode({ formID, enrolment, onBusy, onConfirmed }: ConfirmCodeProps) {
  const t = useText();
  const [failure, setFailure] = useState<string>();
  const form = useEntryForm();
  const names = enrolmentNames(enrolment.uri);

  const send = async ({ entry }: Entry) => {
    setFailure(undefined);
    try {
      onConfirmed((await call(mfaEndpoints.confirm, { body: { code: entry.trim() } })).recoveryCodes);
    } catch (error) {
      const refusal = toRefusal(error, { fieldOf: { code: 'entry' }, nameField: 'entry' });
      if (refusal.kind === 'fields') {
        form.setError('entry', { type: 'refused', message: t('account.twoStep.wrongCode') }, { shouldFocus: true });
      } else setFailure(errorText(t, error));
    }
  };
  return (
    <EntryForm id={formID} form={form} onBusy={onBusy} onSend={send}>
      {failure && <Notice kind="danger">{failure}</Notice>}
      <Handover>
        <QrCode text={enrolment.uri} label={t('account.twoStep.qr', names)} />
        <div>
          <p>{t('account.twoStep.scan')}</p>
          <Names>
            <dt>{t('account.twoStep.issuer')}</dt>
            <dd>{names.issuer}</dd>
            <dt>{t('account.twoStep.account')}</dt>
            <dd>{names.account}</dd>
          </Names>
        </div>
      </Handover>
      <CopyField label={t('account.twoStep.secret')} value={inGroups(enrolment.secret)} />
      <Code>
        <FormTextRow
          control={form.control}
          name="entry"
          label={t('account.twoStep.code')}
          help={t('account.twoStep.codeHelp')}
          readOnly={false}
          required
          first
          input={{ autoComplete: 'one-time-code', inputMode: 'numeric' }}
        />
      </Code>
    </EntryForm>
  );
}

const Handover = styled('div')({
  display: 'flex',
  gap: 20,
  alignItems: 'center',
  marginBottom: 16,
  '[role=alert] + &': { marginTop: 12 },
  '& > svg': { flex: 'none', border: `1px solid ${token('hairline')}` },
  p: { margin: 0, textWrap: 'pretty' },
  '@media (max-width: 599px)': { flexDirection: 'column', alignItems: 'stretch', '& > svg': { margin: '0 auto' } },
});

const Names = styled('dl')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '4px 12px',
  margin: '12px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  dt: { color: token('muted') },
  dd: { margin: 0, fontWeight: 550, overflowWrap: 'anywhere' },
});

const Code = styled('div')({ marginTop: 16, paddingTop: 16, borderTop: `1px solid ${token('hairline')}` });
