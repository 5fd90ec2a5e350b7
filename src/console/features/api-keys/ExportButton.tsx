import Button from '@mui/material/Button';
import { Download } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { Exporting } from './exportPart.ts';
import type { useApiKeyList } from './useApiKeyList.ts';

export interface ExportedList {
  list: Pick<ReturnType<typeof useApiKeyList>, 'query' | 'partial' | 'shown' | 'roleNames'>;
}

interface Props extends ExportedList {
  /** There is room for the picture alone. */
  compact: boolean;
}

/** Saves the keys as a file: opens the choice of how, and says below the commands how it goes. */
export function ExportButton({ list, compact }: Props) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [open, setOpen] = useState(false);
  const picture = <Download size={16} strokeWidth={1.75} aria-hidden />;
  return (
    <>
      <Button
        variant="text"
        startIcon={!compact && picture}
        aria-label={t('apiKeys.export')}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
          setOpen(true);
        }}
      >
        {compact ? picture : t('apiKeys.export')}
      </Button>
      {anchor && (
        <Suspense>
          <Exporting list={list} anchor={anchor} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
