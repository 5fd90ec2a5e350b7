import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { Mark } from './Mark.tsx';

/** The product, and the manager it speaks to: what every page begins with. */
export function Brand({ size }: { size?: number }) {
  const t = useText();
  return (
    <>
      <Mark {...(size ? { size } : {})} />
      <Product>Keyroom</Product>
      <Manager title={t('shell.manager')}>{location.host}</Manager>
    </>
  );
}

const Product = styled('span')({ fontSize: 15, fontWeight: 650, letterSpacing: '-0.015em' });

const Manager = styled('span')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  marginLeft: 4,
  paddingLeft: 12,
  borderLeft: `1px solid ${token('control')}`,
  color: token('muted'),
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  [theme.breakpoints.down('sm')]: { fontSize: 13, marginLeft: 2, paddingLeft: 8 },
}));
