/** How long, in milliseconds, a page that is not looked at, and so is never painted, is waited for. */
const patience = 1_000;

/** Settled once what has been drawn so far has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    // What is posted in a frame comes when that has been painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    requestAnimationFrame(() => port2.postMessage(undefined));
    setTimeout(resolve, patience);
  });
}
