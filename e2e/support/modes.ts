/** A scenario whose subject only our own manager has, and why: not run in front of another one. */
export const embeddedOnly = (reason: string) => ({
  tag: '@embedded',
  annotation: { type: 'embedded only', description: reason },
});

/** A scenario about what a manager lacks that has none of our extensions. */
export const proxiedOnly = { tag: '@proxied' };
