import Button from '@mui/material/Button';
import { Columns3 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ColumnsPanel } from './lazyParts.ts';
import type { ColumnChoice } from './useColumnLayout.ts';

/** Opens the chooser of a list's columns. */
export function ColumnsButton(choice: ColumnChoice) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        startIcon={<Columns3 size={16} strokeWidth={1.75} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('list.columns')}
      </Button>
      {anchor && (
        <Suspense>
          <ColumnsPanel {...choice} anchor={anchor} onClose={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}
