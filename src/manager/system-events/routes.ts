import type { ChainReport } from '#contract/systemEvents.ts';
import { systemEventEndpoints } from '#contract/systemEvents.ts';
import type { Router } from '#manager/route.ts';
import { searchEvents } from './search.ts';
import { verifyChain } from './verify.ts';

export function systemEventRoutes({ route }: Router): void {
  let verification: Promise<ChainReport> | undefined;
  route(systemEventEndpoints.search, (ctx, { body }) => searchEvents(ctx.db, body));
  // Whoever asks meanwhile gets the answer of the check that is under way.
  route(systemEventEndpoints.verify, (ctx) => {
    verification ??= verifyChain(ctx.db).finally(() => {
      verification = undefined;
    });
    return verification;
  });
}
