interface Call {
  method: string;
  path: string;
  body?: string | undefined;
}

/** A call that was made before the code was there that makes calls. Its answer is `undefined` where it was not made after all. */
export interface EarlyAnswer extends Call {
  answer: Promise<Response | undefined>;
}

declare global {
  /** Put there by a script in the page itself. */
  var earlyAnswers: EarlyAnswer[] | undefined;
}

/** The answer to that very call, where it was made early: for the first that asks. `undefined` where it was not. */
export function takeEarlyAnswer({ method, path, body }: Call): EarlyAnswer['answer'] | undefined {
  const kept = globalThis.earlyAnswers ?? [];
  const place = kept.findIndex((early) => early.method === method && early.path === path && early.body === body);
  if (place < 0) return undefined;
  return kept.splice(place, 1)[0]?.answer;
}
