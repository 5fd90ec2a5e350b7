import { Download } from 'lucide-react';
import { Suspense, useState } from 'react';
import { ToolButton } from '#console/components/ToolButton.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { Exporting } from './exportPart.ts';
import type { useApiKeyList } from './useApiKeyList.ts';

export interface ExportedList {
  list: Pick<ReturnType<typeof useApiKeyList>, 'query' | 'partial' | 'shown' | 'roleNames'>;
}

interface Props extends ExportedList {
  /** There is room for the picture alone. */
  tight: boolean;
}

/** Saves the keys as a file: opens the choice of how, and says below the commands how it goes. */
export function ExportButton({ list, tight }: Props) {
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ToolButton
        icon={Download}
        label={t('apiKeys.export')}
        tight={tight}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
          setOpen(true);
        }}
      />
      {anchor && (
        <Suspense>
          <Exporting list={list} anchor={anchor} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
