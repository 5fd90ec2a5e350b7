import type { CDPSession } from '@playwright/test';

type Answer = { id?: number; result?: { usedSize?: number } };

/** The page's workers, each as a way to send it a command of the DevTools protocol. */
async function workersOf(cdp: CDPSession): Promise<((method: string) => Promise<Answer>)[]> {
  const sessions: string[] = [];
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') sessions.push(sessionId);
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  let sent = 0;
  return sessions.map((sessionId) => (method) => {
    sent += 1;
    const id = sent;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    cdp.on('Target.receivedMessageFromTarget', (received) => {
      const answer: Answer = JSON.parse(received.message);
      if (received.sessionId === sessionId && answer.id === id) resolve(answer);
    });
    void cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return promise;
  });
}

/** What the page and its workers hold of JavaScript's memory once what they have let go is collected; MB of 1 000 000 bytes. */
export async function measureHeap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  let bytes = (await cdp.send('Runtime.getHeapUsage')).usedSize;
  for (const send of await workersOf(cdp)) {
    await send('HeapProfiler.collectGarbage');
    bytes += (await send('Runtime.getHeapUsage')).result?.usedSize ?? 0;
  }
  await cdp.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false });
  return bytes / 1e6;
}
