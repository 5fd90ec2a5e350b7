import IconButton from '@mui/material/IconButton';
import { styled } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { Suspense } from 'react';
import { Brand } from '#console/components/Brand.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { closeHelp, useIsHelpOpen } from '#console/lib/help.ts';
import { listedManagers, managerName } from '#console/lib/managers.ts';
import { useShortcut } from '#console/lib/useShortcut.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { CommandSearch } from './CommandSearch.tsx';
import { goByNextKey } from './goKeys.ts';
import { useOpenHelp } from './HelpBeside.tsx';
import { LocaleMenu } from './LocaleMenu.tsx';
import { ConsoleKeyboardMap, ManagerMenu } from './lazyMenus.ts';
import { NavigationDrawer } from './NavigationDrawer.tsx';
import { SchemeSwitch } from './SchemeSwitch.tsx';
import { token } from './tokens.ts';
import { usePages } from './useNavigation.ts';

/** What is the same on every page: the product, the manager it speaks to, the way to everything by name, and what belongs to the person. */
export function TopBar() {
  const t = useText();
  const dialogs = useDialogs();
  const navigate = useNavigate();
  const pages = usePages();
  const openHelp = useOpenHelp();
  const helps = useIsHelpOpen();
  const showKeys = () => void dialogs.open(ConsoleKeyboardMap, undefined);
  useShortcut('?', showKeys);
  useShortcut('g', () => goByNextKey(pages, (to) => void navigate({ to })));
  return (
    <Bar>
      <Narrow>
        <NavigationDrawer />
      </Narrow>
      <Brand>{listedManagers().length > 1 && <WithOthers />}</Brand>
      <CommandSearch onShortcuts={showKeys} />
      <LocaleMenu />
      <Roomy>
        <SchemeSwitch />
        <IconButton
          onClick={({ currentTarget }) => (helps ? closeHelp() : openHelp(currentTarget))}
          aria-label={t('help.title')}
          aria-expanded={helps}
          aria-keyshortcuts="F1"
          title={t('help.title')}
        >
          <CircleHelp size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Roomy>
      <AccountMenu />
    </Bar>
  );
}

/** The manager, with the way to the others. */
function WithOthers() {
  return (
    <Suspense fallback={managerName()}>
      <ManagerMenu />
    </Suspense>
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

/** What the account menu and the search have too, and a telephone has no room for. */
const Roomy = styled('div')(({ theme }) => ({
  display: 'flex',
  gap: 'inherit',
  [theme.breakpoints.down('sm')]: { display: 'none' },
}));
