const longest = 300;

/** What says of itself to have opened a session, fit to be kept and shown: one line, nothing invisible, not too long. */
export function cleanClient(userAgent: string | undefined): string | undefined {
  const text = userAgent
    ?.toWellFormed()
    .replaceAll(/[\p{Control}\p{Format}\s]+/gu, ' ')
    .trim();
  return text ? [...text].slice(0, longest).join('') : undefined;
}
