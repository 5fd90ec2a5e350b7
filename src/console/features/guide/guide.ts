import { guideFiles } from 'virtual:guide';
import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '#contract/values.ts';
import type { GuidePage } from './guidePage.ts';

/** A picture, for each scheme, and the room it takes. */
export interface GuidePicture {
  light: string;
  dark: string;
  width: number;
  height: number;
}

export interface GuideGroup {
  name: 'start' | 'keys' | 'people' | 'automate' | 'operate';
  pages: readonly GuidePage[];
}

/** The guide in one language. */
export interface Guide {
  groups: readonly GuideGroup[];
  /** By page and name. */
  pictures: Readonly<Record<string, GuidePicture>>;
}

/** The pages one after the other. */
export function allPages({ groups }: Guide): readonly GuidePage[] {
  return groups.flatMap(({ pages }) => pages);
}

async function readGuide(locale: Locale): Promise<Guide> {
  const answer = await fetch(guideFiles[locale]);
  if (!answer.ok) throw new Error(`${guideFiles[locale]}: ${answer.status}`);
  return answer.json();
}

export function guideQuery(locale: Locale) {
  return queryOptions({
    queryKey: ['guide', locale],
    queryFn: () => readGuide(locale),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}
