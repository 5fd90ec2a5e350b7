import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

interface LifetimeLineProps {
  /** `tooOld`: it has ended; `endsBefore`: it ends before the expiry date that the key has. */
  kind: 'atMost' | 'endsBefore' | 'tooOld';
  date: string;
}

/** Until when a key may be used at most, by the limit on the lifetime of keys. */
export function LifetimeLine({ kind, date }: LifetimeLineProps) {
  const t = useText();
  return <Line data-kind={kind}>{t(`expiry.${kind}`, { date })}</Line>;
}

const Line = styled('p')({
  margin: '6px 0 0',
  '&[data-kind=tooOld]': { color: token('danger') },
  '&[data-kind=endsBefore]': { color: token('warning') },
});
