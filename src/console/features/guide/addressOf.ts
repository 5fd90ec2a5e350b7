import { paths } from '#console/app/paths.ts';
import type { GuidePlace } from '#console/lib/help.ts';

/** Where a place of the guide is to be read by itself. */
export function addressOf({ page, slug }: GuidePlace): string {
  const hash = slug === undefined ? '' : `#${encodeURIComponent(slug)}`;
  return paths.guidePage.replace('$page', page) + hash;
}
