import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { ChevronDown } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { type SavedView, type ViewSearch, viewShown } from '#console/lib/savedViews.ts';
import { type Stored, useStored } from '#console/lib/stored.ts';
import { ViewsMenu } from './lazyParts.ts';

export interface ViewsButtonProps {
  /** Those that come with the list. */
  views: readonly SavedView[];
  /** Those of the person's own. */
  kept: Stored<readonly SavedView[]>;
  /** What is shown at present. */
  search: ViewSearch;
  /** What a view saved now would have. */
  toSave: () => ViewSearch;
  onChoose: (search: ViewSearch) => void;
}

/** The views of a list: names the one that is shown, and opens the menu of all. */
export function ViewsButton(props: ViewsButtonProps) {
  const t = useText();
  const own = useStored(props.kept);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const current = viewShown([...own, ...props.views], props.search);
  return (
    <>
      <Opener
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={current && t('list.labelled', { label: t('listTools.views'), value: current.name })}
        endIcon={<ChevronDown size={14} strokeWidth={1.75} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span>{current?.name ?? t('listTools.views')}</span>
      </Opener>
      {anchor && (
        <Suspense>
          <ViewsMenu {...props} own={own} current={current} anchor={anchor} onClosed={() => setAnchor(null)} />
        </Suspense>
      )}
    </>
  );
}

const Opener = styled(Button)({
  flex: 'none',
  maxWidth: 190,
  padding: '0 10px',
  '> span:first-of-type': { overflow: 'hidden', textOverflow: 'ellipsis' },
  '.MuiButton-endIcon': { margin: '0 -2px 0 6px' },
  '@media (max-width: 699px)': { maxWidth: 150, height: 28, fontSize: 13 },
});
