import { useColorScheme } from '@mui/material/styles';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { ChoiceMenu } from './ChoiceMenu.tsx';

const schemes = { light: Sun, dark: Moon, system: Monitor } as const;
const order = ['light', 'dark', 'system'] as const;

/** Light, dark, or whatever the system has; for this browser. */
export function SchemeSwitch() {
  const t = useText();
  const { mode = 'system', setMode } = useColorScheme();
  const Shown = schemes[mode];
  const options = order.map((value) => {
    const Icon = schemes[value];
    return { value, name: t(`shell.scheme.${value}`), icon: <Icon size={16} strokeWidth={1.75} aria-hidden /> };
  });
  return (
    <ChoiceMenu label={t('shell.scheme')} value={mode} options={options} onChoose={setMode}>
      <Shown size={16} strokeWidth={1.75} aria-hidden />
    </ChoiceMenu>
  );
}
