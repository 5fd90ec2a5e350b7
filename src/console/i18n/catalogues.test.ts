import { expect, test } from 'vitest';

type Catalogue = Record<string, unknown>;

const inEnglish = Object.values(import.meta.glob<Catalogue>('./en-US/*.json', { eager: true, import: 'default' }));
const inJapanese = Object.values(import.meta.glob<Catalogue>('./ja-JP/*.json', { eager: true, import: 'default' }));
const english: Catalogue = Object.assign({}, ...inEnglish);
const japanese: Catalogue = Object.assign({}, ...inJapanese);

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
  japanese: japanese[id],
}));

test('both languages have the same texts', () => {
  expect(Object.keys(japanese).sort()).toEqual(Object.keys(english).sort());
  expect(texts.filter(({ english, japanese }) => !english || !japanese)).toEqual([]);
});

test('no text is in two catalogues', () => {
  const ids = inEnglish.flatMap((catalogue) => Object.keys(catalogue));
  expect(ids.length).toBe(new Set(ids).size);
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
