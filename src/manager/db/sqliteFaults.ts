import { DatabaseUnavailable } from './unavailable.ts';

/** By SQLite's primary result codes: what is no fault of the statement, but of where the database lies. */
const sentences: Readonly<Record<number, string>> = {
  5: 'The database is held by another process.',
  8: 'The database takes no writes.',
  10: 'The database’s disk cannot be read or written.',
  13: 'The database’s disk is full.',
};

/** What callers are told; other errors are as they were. `undone`: whether it is certain that nothing was kept. */
export function explainSqlite(error: unknown, { undone }: { undone: boolean }): unknown {
  if (!(error instanceof Error) || !('errcode' in error)) return error;
  const sentence = sentences[Number(error.errcode) & 0xff];
  return sentence === undefined ? error : new DatabaseUnavailable(sentence, { tries: 1, undone, cause: error });
}
