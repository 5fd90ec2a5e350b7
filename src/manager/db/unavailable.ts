interface Circumstances {
  tries: number;
  undone: boolean;
  cause?: unknown;
}

/** The database cannot be asked at the moment, or did not answer in time. */
export class DatabaseUnavailable extends Error {
  /** How often in all the work may be tried; 1: not again. */
  readonly tries: number;
  /** Whether it is certain that nothing of the work was kept. */
  readonly undone: boolean;

  constructor(message: string, { tries, undone, cause }: Circumstances) {
    super(message, { cause });
    this.name = 'DatabaseUnavailable';
    this.tries = tries;
    this.undone = undone;
  }
}

/** Why it is unavailable, in the words of whoever knows: for the person who runs the server. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof DatabaseUnavailable ? error.cause : error;
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error ? first.message : String(first);
}

/** Tries the work again while the database's failure allows it. */
export async function persistently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable) || tried >= error.tries) throw error;
    }
  }
}
