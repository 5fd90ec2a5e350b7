import type { WrittenPage } from './readGuide.ts';
import type { Spot } from './source.ts';

type Pages = ReadonlyMap<string, WrittenPage>;
type SpotOf<T extends Spot['type']> = Extract<Spot, { type: T }>;

/** Faults of a kind of thing on all pages, each with file and line. */
function faultsAt<T extends Spot['type']>(
  pages: Pages,
  type: T,
  judge: (spot: SpotOf<T>, page: WrittenPage) => string | undefined,
): string[] {
  return [...pages.values()].flatMap((page) =>
    page.spots.flatMap((spot) => {
      const fault = spot.type === type ? judge(spot as SpotOf<T>, page) : undefined;
      return fault === undefined ? [] : [`${page.file}:${spot.line}: ${fault}`];
    }),
  );
}

/** Words in bold that the console does not have. */
export const findUnknownWords = (pages: Pages, isKnown: (text: string) => boolean): string[] =>
  faultsAt(pages, 'ui', ({ text }) => (isKnown(text) ? undefined : `The console has no text “${text}”.`));

/** Links that lead nowhere. */
export const findBrokenLinks = (pages: Pages): string[] =>
  faultsAt(pages, 'link', ({ page, slug }) => {
    const target = pages.get(page);
    if (!target) return `The guide has no page ${page}.`;
    const has = target.spots.some((spot) => spot.type === 'heading' && spot.slug === slug);
    return slug === undefined || has ? undefined : `The page ${page} has no section #${slug}.`;
  });

/** Pictures that pages show and that are not there. */
export const findMissingPictures = (pages: Pages, pictures: ReadonlySet<string>, what: string): string[] =>
  faultsAt(pages, 'picture', ({ name }) =>
    pictures.has(name)
      ? undefined
      : `There is no picture ${name}-${what}.png: \`npm run guide\` takes it, if a scenario does.`,
  );

/** Pictures that neither a page nor anything else shows. */
export function findUnusedPictures(
  pages: Pages,
  pictures: ReadonlySet<string>,
  shownElsewhere: readonly string[] = [],
): string[] {
  const onPages = [...pages.values()].flatMap(({ spots }) =>
    spots.flatMap((one) => (one.type === 'picture' ? [one.name] : [])),
  );
  const used = new Set([...onPages, ...shownElsewhere]);
  return [...pictures].filter((name) => !used.has(name)).map((name) => `No page shows the picture ${name}.`);
}

const outline = ({ spots }: WrittenPage) => ({
  sections: spots.filter(({ type }) => type === 'heading').length,
  pictures: spots.flatMap((one) => (one.type === 'picture' ? [one.name] : [])),
});

/** Where two languages differ: in their pages, or in the sections or pictures of one. */
export function compareLanguages(one: Pages, other: Pages): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((name) => {
    const [first, second] = [one.get(name), other.get(name)];
    if (!first || !second) return [`The page ${name} is in one language only.`];
    const [here, there] = [outline(first), outline(second)];
    return [
      ...(here.sections === there.sections
        ? []
        : [`${first.file} has ${here.sections} sections, ${second.file} ${there.sections}.`]),
      ...(String(here.pictures) === String(there.pictures)
        ? []
        : [`${first.file} shows ${here.pictures.join(', ')}; ${second.file} ${there.pictures.join(', ')}.`]),
    ];
  });
}

const firstCallout = '①'.codePointAt(0) ?? 0;

/** The numbers of callouts that a text speaks of: 1 for ①. */
export const calloutsIn = (text: string): number[] =>
  Array.from(text.matchAll(/[①-⑳]/g), ([digit]) => (digit.codePointAt(0) ?? 0) - firstCallout + 1);

/** The spots of a page, section by section. */
function sectionsOf({ spots }: WrittenPage): Spot[][] {
  const sections: Spot[][] = [[]];
  for (const spot of spots) {
    if (spot.type === 'heading') sections.push([]);
    sections.at(-1)?.push(spot);
  }
  return sections;
}

/** Callouts that a section speaks of and none of its pictures has, and those that nothing is said about. */
export function findWrongCallouts(pages: Pages, count: (picture: string) => number | undefined): string[] {
  return [...pages.values()].flatMap((page) =>
    sectionsOf(page).flatMap((section) => {
      const pictures = section.flatMap((spot) => (spot.type === 'picture' ? [spot] : []));
      const most = Math.max(0, ...pictures.map(({ name }) => count(name) ?? 0));
      const spoken = section.flatMap((spot) =>
        spot.type === 'text' ? calloutsIn(spot.text).map((number) => ({ number, line: spot.line })) : [],
      );
      const without = spoken
        .filter(({ number }) => number > most)
        .map(({ number, line }) => `${page.file}:${line}: No picture of this section has a callout ${number}.`);
      const unsaid = pictures.flatMap(({ name, line }) =>
        Array.from({ length: count(name) ?? 0 }, (_, index) => index + 1)
          .filter((number) => !spoken.some((one) => one.number === number))
          .map((number) => `${page.file}:${line}: Nothing is said about callout ${number} of ${name}.`),
      );
      return [...without, ...unsaid];
    }),
  );
}
