import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { Monitor, Moon, Sun } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { AppearanceList } from './lazyMenus.ts';

const schemes = { light: Sun, dark: Moon, system: Monitor } as const;

/** Shows which scheme is chosen, and opens what there is to choose of how the console looks. */
export function SchemeSwitch() {
  const t = useText();
  const { mode = 'system' } = useColorScheme();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const Shown = schemes[mode];
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={`${t('shell.scheme')}: ${t(`shell.scheme.${mode}`)}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={t('shell.scheme')}
      >
        <Shown size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {anchor && (
        <Suspense>
          <AppearanceList anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
