/** Something that is asked at most once in each turn of the event loop, unless it is known to have changed. */
export interface Asked<Answer> {
  get(): Answer;
  /** Asks anew from now on, in this turn already. */
  forget(): void;
}

/** All calls that are served in one turn were sent before it began: what changes during it, they came before. */
export function oncePerTurn<Answer>(ask: () => Answer): Asked<Answer> {
  let known: { answer: Answer } | undefined;
  const forget = (): void => {
    known = undefined;
  };
  return {
    get() {
      if (!known) {
        known = { answer: ask() };
        setImmediate(forget);
      }
      return known.answer;
    },
    forget,
  };
}
