import IconButton from '@mui/material/IconButton';
import { type ReactNode, Suspense, useState } from 'react';
import type { Choice } from './ChoiceList.tsx';
import { ChoiceList } from './lazyMenus.ts';

interface Props<Value extends string> extends Choice<Value> {
  /** What the button shows. */
  children: ReactNode;
}

/** A button that shows a choice, with a menu to make another one. */
export function ChoiceMenu<Value extends string>({ children, label, value, options, onChoose }: Props<Value>) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = async (chosen: string) => {
    const option = options.find((option) => option.value === chosen);
    if (option) await onChoose(option.value);
  };
  return (
    <>
      <IconButton
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        aria-label={`${label}: ${options.find((option) => option.value === value)?.name}`}
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
