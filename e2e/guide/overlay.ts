import type { Page } from '@playwright/test';
import type { Box } from './boxes.ts';

export interface Drawing {
  /** Numbered from 1. */
  callouts: readonly Box[];
  /** What a thin ring is drawn around. */
  rings: readonly Box[];
  /** What is left of the page: all around it is plain. */
  cutOut?: { box: Box; radius: string } | undefined;
}

const id = 'guide-overlay';

/** Draws over the page, above dialogs, out of the way of assistive technology and of events. */
export async function draw(page: Page, drawing: Drawing): Promise<void> {
  await page.evaluate(
    ([id, { callouts, rings, cutOut }]) => {
      const overlay = document.createElement('div');
      overlay.id = id;
      overlay.ariaHidden = 'true';
      Object.assign(overlay.style, {
        position: 'fixed',
        inset: '0',
        zIndex: '2147483647',
        pointerEvents: 'none',
        overflow: 'hidden',
      });
      const add = ({ x, y, width, height }: Box, style: Partial<CSSStyleDeclaration>, text = '') => {
        const piece = document.createElement('div');
        piece.textContent = text;
        const place = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` };
        Object.assign(piece.style, { position: 'absolute', boxSizing: 'border-box', ...place, ...style });
        overlay.append(piece);
      };
      if (cutOut)
        add(cutOut.box, { borderRadius: `${cutOut.radius}px`, boxShadow: '0 0 0 9999px var(--kr-background)' });
      if (cutOut) {
        add(cutOut.box, { borderRadius: cutOut.radius, boxShadow: '0 0 0 9999px var(--kr-background)' });
        if (cutOut.radius !== '0')
          add(cutOut.box, { borderRadius: cutOut.radius, boxShadow: '0 0 0 1px var(--kr-hairline)' });
      }
      for (const box of rings) add(box, { borderRadius: '8px', boxShadow: '0 0 0 2px var(--kr-accent)' });
      for (const [index, box] of callouts.entries()) {
        const style: Partial<CSSStyleDeclaration> = {
          borderRadius: '50%',
          background: 'var(--kr-accent)',
          color: 'var(--kr-onAccent)',
          font: '650 13px/22px "Inter Variable", sans-serif',
          textAlign: 'center',
          boxShadow: '0 0 0 1.5px var(--kr-panel)',
        };
        add(box, style, String(index + 1));
      }
      document.body.append(overlay);
    },
    [id, drawing] as const,
  );
}

/** Takes it away again. */
export async function wipe(page: Page): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.remove(), id);
}
