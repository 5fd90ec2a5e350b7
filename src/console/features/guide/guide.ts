import { guideFiles } from 'virtual:guide';
import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '#contract/values.ts';
import type { Guide, GuidePage } from './guidePage.ts';

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
