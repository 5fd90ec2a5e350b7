import Dialog from '@mui/material/Dialog';
import GlobalStyles from '@mui/material/GlobalStyles';
import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { token } from '#console/app/tokens.ts';

const width = 400;

/** A window makes room for what is beside it. */
const besideWindows = {
  '.MuiDialog-root:has([data-help]) .MuiDialog-container': { paddingRight: width },
  '.MuiDialog-root:has([data-help]) .MuiDialog-paper': { maxWidth: `calc(100vw - ${width + 32}px)` },
};

/**
 * Stands in whatever holds it, and moves from one to the other as it is: drawn anew it would lose its place. A window's
 * keyboard reaches only what is in the window, so beside a window it has to be in it.
 */
export function Beside({ holder, children }: { holder: HTMLElement | undefined; children: ReactNode }) {
  const [box] = useState(() => Object.assign(document.createElement('div'), { className: 'help' }));
  const scrolled = useRef(new Map<Element, number>());

  useEffect(() => {
    const keep = ({ target }: Event) => target instanceof Element && scrolled.current.set(target, target.scrollTop);
    box.addEventListener('scroll', keep, true);
    return () => box.remove();
  }, [box]);

  useLayoutEffect(() => {
    (holder ?? document.body).append(box);
    for (const [element, top] of scrolled.current) element.scrollTop = top;
  }, [box, holder]);

  return (
    <>
      <GlobalStyles styles={besideWindows} />
      {createPortal(children, box)}
    </>
  );
}

export const Panel = styled('aside')({
  display: 'flex',
  flexDirection: 'column',
  boxSizing: 'border-box',
  height: '100dvh',
  backgroundColor: token('panel'),
  '&:focus': { outline: 'none' },
  '&:focus-visible': { boxShadow: `inset 2px 0 0 ${token('accent')}` },
  '.help > &': {
    position: 'fixed',
    inset: '0 0 0 auto',
    width,
    borderLeft: `1px solid ${token('hairline')}`,
  },
  '[data-help-frame] > .help > &': { position: 'static', height: '100%' },
  '[data-help-frame] > .help:has(> &)': { height: '100%' },
  '@media print': { display: 'none' },
});

/** Over the work, at the same edge. */
export const Sheet = styled(Dialog)({
  '& .MuiDialog-container': { justifyContent: 'flex-end' },
  '& .MuiDialog-paper': {
    width,
    maxWidth: '100vw',
    height: '100dvh',
    maxHeight: 'none',
    margin: 0,
    borderWidth: '0 0 0 1px',
    borderRadius: 0,
  },
});
