import { Columns3 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ColumnsPanel } from './lazyParts.ts';
import { ToolButton } from './ToolButton.tsx';
import type { ColumnChoice } from './useColumnLayout.ts';

export interface ColumnsButtonProps extends ColumnChoice {
  /** There is room for the picture alone. */
  tight?: boolean;
}

/** Opens the chooser of a list's columns. */
export function ColumnsButton({ tight = false, ...choice }: ColumnsButtonProps) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ToolButton
        icon={Columns3}
        label={t('list.columns')}
        tight={tight}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      />
      {anchor && (
        <Suspense>
          <ColumnsPanel {...choice} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
