import { useColorScheme } from '@mui/material/styles';
import { useNavigate } from '@tanstack/react-router';
import {
  ChevronRight,
  CircleHelp,
  Languages,
  LogOut,
  Monitor,
  Moon,
  Plus,
  Rows3,
  Rows4,
  Server,
  Sun,
} from 'lucide-react';
import { useOfferedCommands } from '#console/components/offeredCommands.ts';
import { CommandPalette } from '#console/features/command-palette/CommandPalette.tsx';
import type { PaletteEntry, PaletteSection } from '#console/features/command-palette/paletteEntry.ts';
import { chooseLocale, useLocale, useText } from '#console/i18n/i18n.ts';
import { chooseDensity, densities, useDensity } from '#console/lib/density.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { errorText } from '#console/lib/errorText.ts';
import { signOut } from '#console/lib/signOut.ts';
import { useAccountDialogs } from './accountDialogs.ts';
import { keysTo } from './goKeys.ts';
import { languages } from './languages.ts';
import { useGuideEntries } from './useGuideEntries.ts';
import { usePages } from './useNavigation.ts';
import { useOpenKey } from './useOpenKey.ts';
import { useOtherManagers } from './useOtherManagers.ts';
import { useViewEntries } from './useViewEntries.ts';

export interface ConsolePaletteProps {
  label: string;
  onClose: (run?: () => void) => void;
  onShortcuts: () => void;
}

/** The palette with what this console has: what the page can do, where one can go, and what belongs to the person. */
export function ConsolePalette({ label, onClose, onShortcuts }: ConsolePaletteProps) {
  const sections = [
    useCommandEntries(),
    useViewEntries(),
    usePageEntries(),
    useGuideEntries(),
    useOwnEntries(onShortcuts),
  ];
  const onKey = useOpenKey();
  return <CommandPalette label={label} sections={sections} onKey={onKey} onClose={onClose} />;
}

function useCommandEntries(): PaletteSection {
  const t = useText();
  const entries = useOfferedCommands().map(
    ({ id, label, unavailable, run }): PaletteEntry => ({
      id: `command-${id}`,
      label,
      Icon: id === 'new' ? Plus : ChevronRight,
      unavailable,
      keys: id === 'new' ? ['N'] : undefined,
      run,
    }),
  );
  return { id: 'commands', title: t('palette.commands'), entries };
}

function usePageEntries(): PaletteSection {
  const t = useText();
  const navigate = useNavigate();
  const entries = usePages().map(
    ({ name, path, Icon, within }): PaletteEntry => ({
      id: path,
      label: t(name),
      Icon,
      aside: t(within),
      keys: keysTo(path),
      run: () => void navigate({ to: path }),
    }),
  );
  return { id: 'pages', title: t('palette.pages'), entries };
}

const schemes = { light: Sun, dark: Moon, system: Monitor } as const;
const schemeOrder = ['light', 'dark', 'system'] as const;
const densityIcons = { comfortable: Rows3, compact: Rows4 } as const;

function useOwnEntries(onShortcuts: () => void): PaletteSection {
  const t = useText();
  const dialogs = useDialogs();
  const locale = useLocale();
  const density = useDensity();
  const { mode = 'system', setMode } = useColorScheme();
  const ownDialogs = useAccountDialogs();
  const managers = useOtherManagers();

  const orUnreachable = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      () => t('error.unreachable'),
    );
  const leave = () =>
    signOut().then(
      () => undefined,
      (error) => `${t('shell.signOutFailed')} ${errorText(t, error)}`,
    );
  const entries: PaletteEntry[] = [
    ...ownDialogs.map(({ name, Icon, Dialog }) => ({
      id: name,
      label: t(name),
      Icon,
      prepare: () => orUnreachable(Dialog.load()),
      run: () => void dialogs.open(Dialog, undefined),
    })),
    ...managers.map(({ name, address, current, go }) => ({
      id: `manager-${name}`,
      label: t('palette.manager', { name }),
      aside: address,
      Icon: Server,
      current,
      run: () => void go(),
    })),
    { id: 'shortcuts', label: t('shell.shortcuts'), Icon: CircleHelp, keys: ['?'], run: onShortcuts },
    ...schemeOrder.map((value) => ({
      id: value,
      label: t('palette.scheme', { name: t(`shell.scheme.${value}`) }),
      Icon: schemes[value],
      current: value === mode,
      run: () => setMode(value),
    })),
    ...densities.map((value) => ({
      id: value,
      label: t('palette.density', { name: t(`account.density.${value}`) }),
      Icon: densityIcons[value],
      current: value === density,
      run: () => chooseDensity(value),
    })),
    ...languages.map(({ value, name }) => ({
      id: value,
      label: t('palette.language', { name }),
      Icon: Languages,
      current: value === locale,
      prepare: () => orUnreachable(chooseLocale(value)),
    })),
    { id: 'signOut', label: t('shell.signOut'), Icon: LogOut, prepare: leave },
  ];
  return { id: 'you', title: t('palette.you'), entries };
}
