import { useEffect, useRef } from 'react';

interface Props {
  label: string;
  checked: boolean;
  /** Some of what it stands for is selected. */
  mixed?: boolean;
  tabIndex?: number;
  onChange?: () => void;
}

/** The checkbox of a row or of the heading: the browser's own, so that a thousand of them weigh nothing. */
export function SelectBox({ label, checked, mixed = false, tabIndex, onChange = ignore }: Props) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <input ref={box} type="checkbox" aria-label={label} checked={checked} tabIndex={tabIndex} onChange={onChange} />
  );
}

/** A row's box follows the selection, which the table changes by one handler for all of them. */
function ignore() {}
