import { usageEndpoints } from '#contract/usage.ts';
import type { Context } from '#manager/context.ts';
import type { Router } from '#manager/route.ts';
import type { UsageMeter } from './meter.ts';
import { listUsage, searchUsage } from './store.ts';

export function usageRoutes({ route }: Router, meter: UsageMeter): void {
  /** What this process has counted is part of the answer; other processes write theirs down every few seconds. */
  const prepare = async (ctx: Context) => {
    await meter.flush(ctx.now);
  };
  route(usageEndpoints.list, async (ctx) => {
    await prepare(ctx);
    return { apiUsageMetrics: await listUsage(ctx.db) };
  });
  route(usageEndpoints.search, async (ctx, { body }) => {
    await prepare(ctx);
    return { apiUsageMetrics: await searchUsage(ctx.db, body) };
  });
}
