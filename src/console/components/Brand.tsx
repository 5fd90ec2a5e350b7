import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { managerName } from '#console/lib/managers.ts';
import { Mark } from './Mark.tsx';

interface Props {
  size?: number;
  /** Names the manager in place of plain text. */
  children?: ReactNode;
}

/** The product, and the manager it speaks to: what every page begins with. */
export function Brand({ size, children }: Props) {
  const t = useText();
  return (
    <>
      <Mark {...(size ? { size } : {})} />
      <Product>Keyroom</Product>
      <Manager title={children ? undefined : t('shell.manager')}>{children || managerName()}</Manager>
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
