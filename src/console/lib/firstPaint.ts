let painted = true;
let paint = Promise.resolve();
let tellPainted = () => {};

/** How long, in milliseconds, a page that is not looked at, and so is never painted, is waited for. */
const patience = 1_000;

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
  if (painted) return;
  const tell = tellPainted;
  // What is posted in a frame comes when that has been painted.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    tell();
  };
  requestAnimationFrame(() => port2.postMessage(undefined));
  setTimeout(tell, patience);
}

/** Whether the page has been painted: what is not needed at first can be fetched and drawn. */
export function isPainted(): boolean {
  return painted;
}

/** Settled once the page has been painted. */
export function firstPaint(): Promise<void> {
  return paint;
}
