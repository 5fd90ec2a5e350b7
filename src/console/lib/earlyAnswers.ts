/** The answer to a call that was made before the code was there that makes calls. */
export interface EarlyAnswer {
  method: string;
  path: string;
  answer: Promise<Response>;
}

let kept: EarlyAnswer | undefined;

export function keepEarlyAnswer(early: EarlyAnswer): void {
  kept = early;
}

/** The answer to that call, where it was made early: for the first that asks. */
export function takeEarlyAnswer({ method, path }: Omit<EarlyAnswer, 'answer'>): Promise<Response> | undefined {
  if (kept?.method !== method || kept.path !== path) return undefined;
  const { answer } = kept;
  kept = undefined;
  return answer;
}
