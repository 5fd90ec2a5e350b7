import IconButton from '@mui/material/IconButton';
import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { EntryField } from './EntryField.tsx';

/** A password that can be looked at, so that nobody has to type it twice. */
export function PasswordField(props: Omit<ComponentProps<typeof EntryField>, 'type' | 'end'>) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <EntryField
      {...props}
      type={shown ? 'text' : 'password'}
      end={
        <IconButton
          size="small"
          onClick={() => setShown(!shown)}
          aria-pressed={shown}
          aria-label={t('signIn.showPassword')}
          title={t('signIn.showPassword')}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      }
    />
  );
}
