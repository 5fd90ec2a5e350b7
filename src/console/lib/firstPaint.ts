import { nextPaint } from './nextPaint.ts';

let painted = true;
let paint = Promise.resolve();
let tellPainted = () => {};

/** From now on until the page has been painted for the first time, `firstPaint` waits. */
export function holdForFirstPaint(): void {
  painted = false;
  paint = new Promise((resolve) => {
    tellPainted = () => {
      painted = true;
      resolve();
    };
  });
}

/** The page has been drawn, and is about to be painted. */
export function noteFirstDrawing(): void {
  if (!painted) void nextPaint().then(tellPainted);
}

/** Whether the page has been painted: what is not needed at first can be fetched and drawn. */
export function isPainted(): boolean {
  return painted;
}

/** Settled once the page has been painted. */
export function firstPaint(): Promise<void> {
  return paint;
}
