import * as z from 'zod/mini';

/** An integer as the manager answers it. */
export const integer = z.int();

/** An integer as clients send it: a number, or its decimal digits as a string (the vendor's own samples do that). */
export const integerInput = z.union([
  z.int(),
  z.pipe(z.pipe(z.string().check(z.regex(/^-?\d{1,16}$/)), z.transform(Number)), z.int()),
]);

/** A moment: milliseconds since 1970-01-01T00:00Z, within the range `Temporal.Instant` can hold. */
export const timestamp = z.int().check(z.gte(-8.64e15), z.lte(8.64e15));

/** The product's own languages. */
export const locale = z.enum(['en-US', 'ja-JP']);
export type Locale = z.infer<typeof locale>;

/** Refuses text that no database keeps as it is: a NUL, or half of a character outside the basic plane. */
export const storable = z.refine<string>((text) => text.isWellFormed() && !text.includes('\0'), {
  params: { code: 'not_allowed' },
  error: 'This text contains a character that cannot be stored. Type it anew instead of pasting it.',
  abort: true,
});

/**
 * Refuses a name that breaks the line it stands in or turns the text around, so that it is read as another, or that nobody
 * could see. An empty one is for other checks to refuse.
 */
export const legible = z.refine<string>(
  (text) =>
    !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(text) &&
    (text === '' || /[^\p{Default_Ignorable_Code_Point}\s]/u.test(text)),
  {
    params: { code: 'not_allowed' },
    error: 'This name contains characters that cannot be seen. Type it anew instead of pasting it.',
  },
);

/** What people call an object: a line of 1 to 254 characters, without the space around it. */
export const objectName = z.string().check(z.trim(), z.minLength(1), z.maxLength(254), storable, legible);

/** What people write about an object; may have several lines. */
export const description = z.string().check(z.maxLength(2000), storable);
