import Button from '@mui/material/Button';
import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

interface Props extends Omit<ComponentProps<typeof Button>, 'children' | 'startIcon'> {
  icon: LucideIcon;
  label: string;
  /** There is room for the picture alone, which has the words where it is pointed at. */
  tight: boolean;
}

/** What is done with a list as a whole, in its bar. */
export function ToolButton({ icon: Picture, label, tight, ...rest }: Props) {
  const picture = <Picture size={16} strokeWidth={1.75} aria-hidden />;
  const words = tight ? { title: label, 'aria-label': label } : { startIcon: picture };
  return (
    <Button variant="text" {...words} {...rest}>
      {tight ? picture : label}
    </Button>
  );
}
