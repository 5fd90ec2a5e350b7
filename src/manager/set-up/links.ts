import { hashSecret } from '#manager/auth/secrets.ts';
import type { Call } from '#manager/context.ts';
import { engineOf } from '#manager/db/engine.ts';

/** Milliseconds that a link is good for. */
const lifetime = 24 * 60 * 60_000;

/** The set-up links of this process. Of their tokens only hashes are kept: in the database, so that any process knows them. */
export interface SetUpLinks {
  /** Makes a token and retires the one that this process made before. */
  issue(call: Call): Promise<string>;
  admits(call: Call, presented: string): Promise<boolean>;
}

export function createSetUpLinks(): SetUpLinks {
  let own: string | undefined;
  return {
    async issue({ db, now, random }) {
      const token = random(32).toString('base64url');
      const previous = own;
      own = hashSecret(token);
      const fresh = { token_hash: own, created: now };
      await db.transaction().execute(async (tx) => {
        // Nobody else's are in a file of one's own: they are from before a restart.
        const others = engineOf(tx) === 'sqlite' ? now : now - lifetime;
        await tx
          .deleteFrom('set_up_link')
          .where((or) => or.or([or('created', '<=', others), or('token_hash', '=', previous ?? '')]))
          .execute();
        await tx.insertInto('set_up_link').values(fresh).execute();
      });
      return token;
    },
    async admits({ db, now }, presented) {
      const link = await db
        .selectFrom('set_up_link')
        .select('created')
        .where('token_hash', '=', hashSecret(presented))
        .where('created', '>', now - lifetime)
        .executeTakeFirst();
      return link !== undefined;
    },
  };
}
