import { styled } from '@mui/material/styles';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { Finding } from './finding.ts';

const looks = {
  wrong: { Icon: CircleAlert, ink: token('danger') },
  doubtful: { Icon: TriangleAlert, ink: token('warning') },
} as const;

/** One thing that is not as it has to be: what, and what to do. */
export function FindingItem({ finding: { id, severity, spans, values } }: { finding: Finding }) {
  const t = useText();
  const { Icon, ink } = looks[severity];
  const named = { count: spans.length, ...values };
  return (
    <Item>
      <Icon size={16} strokeWidth={1.75} style={{ color: ink }} role="img" aria-label={t(`keyDoctor.${severity}`)} />
      <strong>{t(`keyDoctor.${id}`, named)}</strong>
      <p>{t(`keyDoctor.${id}.do`, named)}</p>
    </Item>
  );
}

const Item = styled('li')({
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr)',
  columnGap: 12,
  padding: '12px 16px',
  borderTop: `1px solid ${token('hairline')}`,
  overflowWrap: 'anywhere',
  svg: { gridRow: '1 / span 2', marginTop: 2 },
  strong: { fontWeight: 550 },
  p: { margin: '2px 0 0', fontSize: 13, lineHeight: '18px', color: token('muted'), textWrap: 'pretty' },
});
