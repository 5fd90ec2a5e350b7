import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '#console/app/paths.ts';
import type { GuidePlace } from '#console/lib/help.ts';

/** Leads to another place of the guide, on its own pages. */
export function PlaceLink({ page, slug, children }: GuidePlace & { children: ReactNode }) {
  return (
    <Link to={paths.guidePage} params={{ page }} {...(slug !== undefined && { hash: slug })}>
      {children}
    </Link>
  );
}
