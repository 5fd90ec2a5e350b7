import { expect, test } from 'vitest';
import apiReferenceInEnglish from './en-US/apiReference.json';
import { messages as firstInEnglish } from './en-US.ts';
import apiReferenceInJapanese from './ja-JP/apiReference.json';
import { messages as firstInJapanese } from './ja-JP.ts';

const english = { ...firstInEnglish, ...apiReferenceInEnglish };
const japanese = { ...firstInJapanese, ...apiReferenceInJapanese };

interface Placeholder {
  name: string;
  /** `undefined` where the value is put in as it is; else `plural` and the like. */
  kind: unknown;
}

/** The placeholders of a compiled message, those within its plural forms included. */
function placeholders(message: unknown): Placeholder[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, kind, forms] = part;
    const inner = forms && typeof forms === 'object' ? Object.values(forms).flatMap(placeholders) : [];
    return [{ name: String(name), kind }, ...inner];
  });
}

const texts = Object.entries<unknown>(english).map(([id, message]) => ({
  id,
  english: message,
  japanese: new Map<string, unknown>(Object.entries(japanese)).get(id),
}));

test('both languages have the same texts', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  expect(texts.filter(({ english, japanese }) => !english || !japanese)).toEqual([]);
});

test('a translation knows every value that is put in, and uses no other; only a number may be left to the plural', () => {
  const faults = texts.filter(({ english, japanese }) => {
    const known = placeholders(english);
    const used = placeholders(japanese);
    const needed = known.filter(({ kind }) => kind === undefined);
    return (
      used.some(({ name }) => !known.some((one) => one.name === name)) ||
      needed.some(({ name }) => !used.some((one) => one.name === name))
    );
  });
  expect(faults.map(({ id }) => id)).toEqual([]);
  expect(texts.flatMap(({ english }) => placeholders(english)).length).toBeGreaterThan(20);
});
