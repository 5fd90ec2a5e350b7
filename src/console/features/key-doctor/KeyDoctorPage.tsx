import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { PageHeader } from '#console/components/PageHeader.tsx';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useSettled } from '#console/lib/useSettled.ts';
import { diagnose } from './diagnose.ts';
import { placesHere } from './here.ts';
import { KeyReport } from './KeyReport.tsx';
import { PasteField } from './PasteField.tsx';
import { Report } from './Report.tsx';
import { useVerdict } from './useVerdict.ts';
import { WhatItFinds } from './WhatItFinds.tsx';

/** Long enough for an ID that is typed to be whole. */
const pause = 300;

/** Tools › Key Doctor: what is wrong with a secret key that is refused, found out in the browser alone. */
export function KeyDoctorPage() {
  const t = useText();
  const [text, setText] = useState('');
  const diagnosis = diagnose(text, placesHere());
  const keyID = useSettled(diagnosis.keyID, pause);
  const verdict = useVerdict(diagnosis);
  return (
    <>
      <PageHeader title={t('shell.keyDoctor')} groups={[t('shell.tools')]} help="troubleshooting" />
      <Columns>
        <PasteField value={text} onChange={setText} />
        <Results aria-label={t('keyDoctor.results')}>
          {diagnosis.outcome === 'nothing' ? (
            <WhatItFinds />
          ) : (
            <>
              <Report text={text} diagnosis={diagnosis} verdict={verdict} />
              {keyID !== undefined && keyID === diagnosis.keyID && <KeyReport key={keyID} id={keyID} />}
            </>
          )}
        </Results>
      </Columns>
      <VisuallyHidden role="status">{useSettled(verdict, pause)}</VisuallyHidden>
    </>
  );
}

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
  alignItems: 'start',
  gap: 32,
  marginTop: 20,
  [theme.breakpoints.down('lg')]: { gap: 24 },
  [theme.breakpoints.down('md')]: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 20 },
}));

const Results = styled('section')({
  display: 'flex',
  flexDirection: 'column',
  gap: 20,
  minWidth: 0,
  paddingBottom: 32,
});
