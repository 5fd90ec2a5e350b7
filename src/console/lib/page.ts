/** The page as a whole. An object, so that a test can stand in for what a test page cannot do. */
export const page = {
  /** Drops everything this page knows and begins anew. */
  startOver: () => location.replace('/'),
  reload: () => location.reload(),
};
