import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Notice } from '#console/components/Notice.tsx';
import { PopupMenu } from '#console/components/PopupMenu.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { token } from './tokens.ts';

interface Props<Value extends string> {
  label: string;
  /** What the button shows. */
  children: ReactNode;
  value: Value;
  options: readonly { value: Value; name: string; lang?: string; icon?: ReactNode }[];
  onChoose: (value: Value) => void | Promise<void>;
}

/** A button that shows a choice, with a menu to make another one. */
export function ChoiceMenu<Value extends string>({ label, children, value, options, onChoose }: Props<Value>) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failed, setFailed] = useState(false);

  const choose = async (chosen: Value) => {
    try {
      await onChoose(chosen);
      setAnchor(null);
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => {
          setFailed(false);
          setAnchor(currentTarget);
        }}
        aria-label={`${label}: ${options.find((option) => option.value === value)?.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={label}
      >
        {children}
      </IconButton>
      <PopupMenu
        anchor={anchor}
        onClose={() => setAnchor(null)}
        label={label}
        foot={failed && <Notice kind="danger">{t('error.unreachable')}</Notice>}
      >
        {options.map((option) => (
          <MenuItem
            key={option.value}
            role="menuitemradio"
            aria-checked={option.value === value}
            selected={option.value === value}
            lang={option.lang}
            onClick={() => void choose(option.value)}
          >
            {option.icon}
            <Name>{option.name}</Name>
            {option.value === value && <Check size={16} strokeWidth={2} aria-hidden />}
          </MenuItem>
        ))}
      </PopupMenu>
    </>
  );
}

const Name = styled('span')({ flex: 1, '& + svg': { marginLeft: 16, color: token('accent') } });
