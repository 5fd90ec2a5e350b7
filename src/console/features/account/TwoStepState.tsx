import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { ShieldCheck, ShieldOff } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { DialogWaiting } from '#console/components/DialogWaiting.tsx';
import { Notice } from '#console/components/Notice.tsx';
import { StateLabel } from '#console/components/StateLabel.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import type { MfaState } from '#contract/mfa.ts';
import type { Proof } from './ProvePassword.tsx';
import { accountQueries } from './queries.ts';

/** So few recovery codes left, and it is time for new ones. */
const few = 3;

interface TwoStepStateProps {
  onChoose: (proof: Proof) => void;
}

/** Whether the second factor is on, and what can be done about it. */
export function TwoStepState({ onChoose }: TwoStepStateProps) {
  const t = useText();
  const { data, error, refetch } = useQuery(accountQueries.mfa());
  if (data) return data.mfaType === 'none' ? <Off onChoose={onChoose} /> : <On state={data} onChoose={onChoose} />;
  if (!error) return <DialogWaiting />;
  const unknown = error instanceof ApiError && error.status === 404;
  return (
    <Notice
      kind={unknown ? 'warning' : 'danger'}
      action={
        !unknown && (
          <Button size="small" onClick={() => void refetch()}>
            {t('dialog.retry')}
          </Button>
        )
      }
    >
      {unknown ? t('account.twoStep.notOffered') : errorText(t, error)}
    </Notice>
  );
}

function Off({ onChoose }: TwoStepStateProps) {
  const t = useText();
  return (
    <>
      <Head>
        <StateLabel Icon={ShieldOff} ink={token('muted')}>
          {t('account.twoStep.off')}
        </StateLabel>
        <Button autoFocus variant="contained" onClick={() => onChoose('enrol')}>
          {t('account.twoStep.enrol')}
        </Button>
      </Head>
      <Text>{t('account.twoStep.off.text')}</Text>
    </>
  );
}

function On({ state: { recoveryCodesLeft }, onChoose }: { state: MfaState } & TwoStepStateProps) {
  const t = useText();
  return (
    <>
      <Head>
        <StateLabel Icon={ShieldCheck} ink={token('ok')}>
          {t('account.twoStep.on')}
        </StateLabel>
        <Button autoFocus onClick={() => onChoose('switchOff')}>
          {t('account.twoStep.switchOff')}
        </Button>
      </Head>
      <Text>{t('account.twoStep.on.text')}</Text>
      <Head>
        <span>{t('account.twoStep.codesLeft', { count: recoveryCodesLeft ?? 0 })}</span>
        <Button onClick={() => onChoose('renew')}>{t('account.twoStep.renew')}</Button>
      </Head>
      {recoveryCodesLeft !== undefined && recoveryCodesLeft <= few && (
        <Notice kind="warning">{t('account.twoStep.fewCodes')}</Notice>
      )}
    </>
  );
}

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: '8px 16px',
  minHeight: 32,
  fontWeight: 550,
  'p + &': { marginTop: 16, paddingTop: 16, borderTop: `1px solid ${token('hairline')}`, fontWeight: 450 },
  '& + [role=note]': { marginTop: 12 },
});

const Text = styled('p')({ margin: '8px 0 0', color: token('muted'), textWrap: 'pretty' });
