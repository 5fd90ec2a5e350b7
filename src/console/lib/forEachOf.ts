export interface RowFailure<Row> {
  row: Row;
  error: unknown;
}

const atOnce = 4;

/** Does the same with every row, a few at a time; goes on where one fails. Answers those that failed, in their order. */
export async function forEachOf<Row>(
  rows: readonly Row[],
  action: (row: Row) => Promise<unknown>,
  onProgress: (done: number) => void,
): Promise<RowFailure<Row>[]> {
  const failures: (RowFailure<Row> | undefined)[] = rows.map(() => undefined);
  const waiting = rows.entries();
  let done = 0;

  const work = async () => {
    for (const [place, row] of waiting) {
      try {
        await action(row);
      } catch (error) {
        failures[place] = { row, error };
      }
      done += 1;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return failures.filter((failure) => failure !== undefined);
}
