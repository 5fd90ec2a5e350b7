import { styled } from '@mui/material/styles';
import { CircleAlert, CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Diagnosis } from './diagnose.ts';
import { FindingItem } from './FindingItem.tsx';
import { MaskedText } from './MaskedText.tsx';
import { RepairedKey } from './RepairedKey.tsx';

interface Props {
  text: string;
  diagnosis: Diagnosis;
  verdict: string;
}

function lookOf({ outcome, findings }: Diagnosis) {
  if (outcome === 'sound') return { Icon: CircleCheck, ink: token('ok') };
  if (findings.some(({ severity }) => severity === 'wrong')) return { Icon: CircleAlert, ink: token('danger') };
  return findings.length > 0
    ? { Icon: TriangleAlert, ink: token('warning') }
    : { Icon: CircleHelp, ink: token('muted') };
}

/** What was found: in a sentence, where it stands, what to do about each, and the secret key as it should be. */
export function Report({ text, diagnosis, verdict }: Props) {
  const t = useText();
  const { outcome, kind, findings, repaired } = diagnosis;
  const { Icon, ink } = lookOf(diagnosis);
  return (
    <Card>
      <Head style={{ color: ink }}>
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        <h2>{verdict}</h2>
        <span>{t(`keyDoctor.kind.${kind}`)}</span>
      </Head>
      <MaskedText text={text} diagnosis={diagnosis} />
      {outcome === 'unknown' && <Advice>{t('keyDoctor.unknown')}</Advice>}
      {outcome === 'sound' && <Advice>{t('keyDoctor.sound')}</Advice>}
      {findings.length > 0 && (
        <ul aria-label={t('keyDoctor.findings')}>
          {findings.map((finding) => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      {repaired !== undefined && <RepairedKey key={repaired} value={repaired} />}
    </Card>
  );
}

const Card = styled('div')({
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  overflow: 'hidden',
  ul: { margin: 0, padding: 0, listStyle: 'none' },
});

const Head = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '4px 10px',
  padding: '14px 16px 12px',
  h2: { flex: 1, minWidth: 0, margin: 0, fontSize: 15, lineHeight: '20px', fontWeight: 600, color: token('text') },
  span: { fontSize: 13, color: token('muted') },
});

const Advice = styled('p')({ margin: 0, padding: '12px 16px 14px', color: token('muted'), textWrap: 'pretty' });
