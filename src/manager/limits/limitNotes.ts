import { record } from '#manager/audit.ts';
import type { Actor, Call } from '#manager/context.ts';
import { DatabaseUnavailable } from '#manager/db/unavailable.ts';
import { ManagerError } from '#manager/errors.ts';
import { toNetwork } from './originLimit.ts';

const interval = 60_000;
/** More subjects than this at a time are noted more often. */
const most = 10_000;

/** Notes in the system events that calls are too many: once a minute for each key and network, not at each call. */
export interface LimitNotes {
  /** `error`: what the call was refused with; passed over unless it is for a limit. */
  note(ctx: Call & { actor?: Actor | undefined }, error: unknown): Promise<void>;
}

function describe({ actor, origin }: Call & { actor?: Actor | undefined }): string {
  const whose = actor ? `Calls with the API key ${actor.name} (ID ${actor.id})` : `Calls from ${origin}`;
  return `${whose} were refused: more came within 60 seconds than are allowed.`;
}

export function createLimitNotes(): LimitNotes {
  const noted = new Map<string, number>();

  function isNews(subject: string, now: number): boolean {
    const last = noted.get(subject);
    if (last !== undefined && now >= last && now - last < interval) return false;
    noted.delete(subject);
    noted.set(subject, now);
    const [oldest] = noted.keys();
    if (noted.size > most && oldest !== undefined) noted.delete(oldest);
    return true;
  }

  return {
    async note(ctx, error) {
      if (!(error instanceof ManagerError) || error.code !== 'too_many_requests') return;
      const { actor, origin, now } = ctx;
      if (!isNews(actor ? `${actor.type} ${actor.id}` : toNetwork(origin ?? ''), now)) return;
      const target = actor && ({ type: actor.type, id: actor.id, name: actor.name } as const);
      const entry = { event: 'calls_limited', level: 'warning', description: describe(ctx) } as const;
      try {
        await record(ctx as Call & { actor?: Actor }, { ...entry, ...(target && { target }) });
      } catch (failure) {
        // Whoever calls too often is told so all the same.
        if (!(failure instanceof DatabaseUnavailable)) throw failure;
      }
    },
  };
}
