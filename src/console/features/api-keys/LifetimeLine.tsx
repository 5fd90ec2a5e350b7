import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

/** Until when a key may be used at most, by the limit on the lifetime of keys. `over`: it has ended. */
export function LifetimeLine({ over, date }: { over: boolean; date: string }) {
  const t = useText();
  return <Line data-over={over || undefined}>{t(over ? 'expiry.tooOld' : 'expiry.atMost', { date })}</Line>;
}

const Line = styled('p')({ margin: '6px 0 0', '&[data-over]': { color: token('danger') } });
