import { type ReactNode, useEffect, useRef } from 'react';
import { Entrance } from '#console/components/Entrance.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { closeHelp, type GuidePageName, useHelp } from '#console/lib/help.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { PanelBody } from './PanelBody.tsx';
import { Beside, Panel, Sheet } from './PanelFrame.tsx';
import { PanelHead } from './PanelHead.tsx';

const entrance = { transition: Entrance };

/** A page of the guide beside the work: beside the page, or in the window on top; over it where there is no room for both. */
export function GuidePanel({ onKeys }: { onKeys: (() => void) | undefined }) {
  const t = useText();
  const { trail, asked, holder } = useHelp();
  const narrow = useMediaQuery('(max-width: 1199.95px)');
  const place = trail.at(-1);
  if (!place) return null;
  const label = t('help.about', { page: t(`help.page.${place.page as GuidePageName}`) });
  const content = (
    <>
      <PanelHead place={place} hasBefore={trail.length > 1} onKeys={onKeys} />
      <PanelBody key={`${place.page} ${trail.length}`} place={place} />
    </>
  );
  if (narrow) {
    return (
      <Sheet open onClose={closeHelp} slots={entrance} slotProps={{ paper: { 'aria-label': label } }}>
        <Asked count={asked}>{content}</Asked>
      </Sheet>
    );
  }
  return (
    <Beside holder={holder}>
      <Asked count={asked} label={label}>
        {content}
      </Asked>
    </Beside>
  );
}

/** Takes the focus each time it is asked for. */
function Asked({ count, label, children }: { count: number; label?: string; children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (count > 0 && !panel.current?.contains(document.activeElement?.closest('[data-slug]') ?? null)) {
      panel.current?.focus({ preventScroll: true });
    }
  }, [count]);
  return (
    <Panel
      ref={panel}
      as={label === undefined ? 'div' : 'aside'}
      aria-label={label}
      tabIndex={-1}
      data-help
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || label === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        closeHelp();
      }}
    >
      {children}
    </Panel>
  );
}
