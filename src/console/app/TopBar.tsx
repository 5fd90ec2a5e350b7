import { styled } from '@mui/material/styles';
import { Brand } from '#console/components/Brand.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { LocaleMenu } from './LocaleMenu.tsx';
import { NavigationDrawer } from './NavigationDrawer.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { token } from './tokens.ts';

/** What is the same on every page: the product, the manager it speaks to, and what belongs to the person. */
export function TopBar() {
  return (
    <Bar>
      <Narrow>
        <NavigationDrawer />
      </Narrow>
      <Brand />
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
