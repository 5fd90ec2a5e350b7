import { afterAll, beforeEach } from 'vitest';
import { type InFront, standInFront } from './inFront.ts';
import { type Peer, startPeer } from './peer.ts';

/** A peer in the place of a manager and Keyroom in front of it, for all tests of a file. What the peer has heard is forgotten before each. */
export async function standInFrontOfPeer(
  options: Omit<Parameters<typeof standInFront>[0], 'managers'> = {},
): Promise<{ manager: Peer; keyroom: InFront }> {
  const manager = await startPeer();
  const keyroom = await standInFront({ managers: [{ origin: manager.url }], ...options });
  beforeEach(() => manager.forget());
  afterAll(async () => {
    await keyroom[Symbol.asyncDispose]();
    await manager[Symbol.asyncDispose]();
  });
  return { manager, keyroom };
}
