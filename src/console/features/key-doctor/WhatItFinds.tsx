import { styled } from '@mui/material/styles';
import { Ban, Replace, Scissors, Send } from 'lucide-react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

const kinds = [
  ['lost', Scissors],
  ['changed', Replace],
  ['sent', Send],
  ['refused', Ban],
] as const;

/** What can be found out here, as long as there is nothing to look at. */
export function WhatItFinds() {
  const t = useText();
  return (
    <Box>
      <h2>{t('keyDoctor.finds')}</h2>
      <dl>
        {kinds.map(([kind, Icon]) => (
          <div key={kind}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            <dt>{t(`keyDoctor.finds.${kind}`)}</dt>
            <dd>{t(`keyDoctor.finds.${kind}.what`)}</dd>
          </div>
        ))}
      </dl>
    </Box>
  );
}

const Box = styled('div')({
  padding: '4px 0',
  h2: { margin: '0 0 4px', fontSize: 13, lineHeight: '18px', fontWeight: 550, color: token('muted') },
  dl: { margin: 0 },
  'dl > div': {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr)',
    columnGap: 12,
    padding: '12px 0',
    borderBottom: `1px solid ${token('hairline')}`,
  },
  'dl > div:last-of-type': { borderBottom: 0 },
  svg: { gridRow: '1 / span 2', marginTop: 2, color: token('muted') },
  dt: { fontWeight: 550 },
  dd: { margin: '2px 0 0', fontSize: 13, lineHeight: '18px', color: token('muted'), textWrap: 'pretty' },
});
