const mostNames = 200;
const mostTexts = 500;
const usesBeforeName = 3;

/**
 * Names the statements that come again, so that each connection prepares them once. Of those that searches put together,
 * which may be ever so many, the server is not to keep all: a text is named at its third use, and only so many are.
 */
export function createStatementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= mostNames) return name;
    const used = (uses.get(text) ?? 0) + 1;
    uses.delete(text);
    if (used >= usesBeforeName) {
      const fresh = `keyroom_${names.size + 1}`;
      names.set(text, fresh);
      return fresh;
    }
    uses.set(text, used);
    if (uses.size > mostTexts) {
      const [oldest = ''] = uses.keys();
      uses.delete(oldest);
    }
    return undefined;
  };
}
