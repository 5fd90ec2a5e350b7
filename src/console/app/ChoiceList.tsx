import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Notice } from '#console/components/Notice.tsx';
import { PopupMenu } from '#console/components/PopupMenu.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { token } from './tokens.ts';

export interface Choice<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; name: string; lang?: string; icon?: ReactNode }[];
  /** May fail where something has to be loaded first. */
  onChoose: (value: Value) => void | Promise<void>;
}

export interface ChoiceListProps extends Choice<string> {
  anchor: HTMLElement;
  onClose: () => void;
}

/** What opens below the button of a choice. */
export function ChoiceList({ anchor, onClose, label, value, options, onChoose }: ChoiceListProps) {
  const t = useText();
  const [failed, setFailed] = useState(false);

  const choose = async (chosen: string) => {
    try {
      await onChoose(chosen);
      onClose();
    } catch {
      setFailed(true);
    }
  };

  return (
    <PopupMenu
      anchor={anchor}
      onClose={onClose}
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
  );
}

const Name = styled('span')({ flex: 1, '& + svg': { marginLeft: 16, color: token('accent') } });
