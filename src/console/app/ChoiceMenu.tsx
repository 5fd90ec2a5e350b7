import IconButton from '@mui/material/IconButton';
import { type ReactNode, Suspense, useState } from 'react';
import type { Choice } from './ChoiceList.tsx';
import { ChoiceList } from './lazyMenus.ts';

interface Props<Value extends string> extends Choice<Value> {
  /** What the button shows; where that is text, it is part of the button's name too. */
  children: ReactNode;
}

/** A button that shows a choice, with a menu to make another one. */
export function ChoiceMenu<Value extends string>({ children, label, value, options, onChoose }: Props<Value>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = `${label}: ${options.find((option) => option.value === value)?.name}`;
  const choose = async (wanted: string) => {
    const option = options.find((option) => option.value === wanted);
    if (option) await onChoose(option.value);
  };
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={typeof children === 'string' ? `${children}, ${chosen}` : chosen}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        title={label}
      >
        {children}
      </IconButton>
      {anchor && (
        <Suspense>
          <ChoiceList
            anchor={anchor}
            onClose={() => setAnchor(null)}
            label={label}
            value={value}
            options={options}
            onChoose={choose}
          />
        </Suspense>
      )}
    </>
  );
}
