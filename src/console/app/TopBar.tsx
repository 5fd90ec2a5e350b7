import { styled } from '@mui/material/styles';
import { Mark } from '#console/components/Mark.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { LocaleMenu } from './LocaleMenu.tsx';
import { NavigationDrawer } from './NavigationDrawer.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { token } from './tokens.ts';

/** What is the same on every page: the product, the manager it speaks to, and what belongs to the person. */
export function TopBar() {
  const t = useText();
  return (
    <Bar>
      <Narrow>
        <NavigationDrawer />
      </Narrow>
      <Mark />
      <Product>Keyroom</Product>
      <Manager title={t('shell.manager')}>{location.host}</Manager>
      <LocaleMenu />
      <SchemeSwitch />
      <AccountMenu />
    </Bar>
  );
}

const Bar = styled('header')(({ theme }) => ({
  gridArea: 'bar',
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  minWidth: 0,
  padding: '0 12px 0 16px',
  borderBottom: `1px solid ${token('hairline')}`,
  backgroundColor: token('panel'),
  [theme.breakpoints.down('md')]: { gap: 6, padding: '0 8px' },
}));

const Narrow = styled('div')(({ theme }) => ({ [theme.breakpoints.up('md')]: { display: 'none' } }));

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
