import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { useDialogs } from '#console/lib/dialogs.tsx';
import { type SavedView, withoutView, withView } from '#console/lib/savedViews.ts';
import { ViewNameDialog } from './lazyParts.ts';
import { OneLine } from './OneLine.ts';
import type { ViewsButtonProps } from './ViewsButton.tsx';

export interface ViewsMenuProps extends ViewsButtonProps {
  own: readonly SavedView[];
  current: SavedView | undefined;
  anchor: HTMLElement;
  onClosed: () => void;
}

/** Every view to choose; and to save the one that is shown, to rename it or to give it up. */
export function ViewsMenu({ views, own, kept, current, anchor, toSave, onChoose, onClosed }: ViewsMenuProps) {
  const t = useText();
  const dialogs = useDialogs();
  const [open, setOpen] = useState(true);
  const chosen = useRef<() => void>(undefined);
  const mine = current && own.includes(current) ? current : undefined;

  const save = async () => {
    const name = await dialogs.open(ViewNameDialog, { views: own, name: '' });
    if (name === undefined) return;
    const search = toSave();
    kept.write(withView(kept.read(), { name, search }));
    onChoose(search);
  };
  const rename = async (view: SavedView) => {
    const name = await dialogs.open(ViewNameDialog, { views: own, name: view.name });
    if (name !== undefined) kept.write(withView(withoutView(kept.read(), view.name), { ...view, name }));
  };

  // A dialog opens when the menu is gone, so that it gives the focus back to the right place.
  const closing = (run: () => void) => () => {
    chosen.current = run;
    setOpen(false);
  };
  const item = (view: SavedView) => (
    <MenuItem
      key={view.name}
      role="menuitemradio"
      aria-checked={view === current}
      selected={view === current}
      onClick={closing(() => onChoose(view.search))}
    >
      <Tick>{view === current && <Check size={14} strokeWidth={2.25} aria-hidden />}</Tick>
      <OneLine>{view.name}</OneLine>
    </MenuItem>
  );
  return (
    <Menu
      open={open}
      anchorEl={anchor}
      onClose={() => setOpen(false)}
      slotProps={{
        list: { 'aria-label': t('listTools.views') },
        paper: { role: 'dialog', 'aria-label': t('listTools.views'), sx: { mt: 0.75, minWidth: 200, maxWidth: 340 } },
        transition: {
          onExited: () => {
            onClosed();
            chosen.current?.();
          },
        },
      }}
    >
      {views.map(item)}
      {own.length > 0 && <Divider component="li" role="separator" />}
      {own.map(item)}
      <Divider component="li" role="separator" />
      <MenuItem onClick={closing(() => void save())}>{t('views.save')}</MenuItem>
      {mine && <MenuItem onClick={closing(() => void rename(mine))}>{t('views.rename', { name: mine.name })}</MenuItem>}
      {mine && (
        <MenuItem onClick={closing(() => kept.write(withoutView(kept.read(), mine.name)))}>
          {t('views.delete', { name: mine.name })}
        </MenuItem>
      )}
    </Menu>
  );
}

const Tick = styled('span')({ display: 'inline-grid', flex: 'none', placeItems: 'center', width: 16 });
