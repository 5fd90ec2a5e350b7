import { useNavigate, useRouter } from '@tanstack/react-router';
import { ListFilter } from 'lucide-react';
import { keptViews, usualViews, viewSearch } from '#console/features/api-keys/apiKeyViews.ts';
import type { PaletteSection } from '#console/features/command-palette/paletteEntry.ts';
import { useText } from '#console/i18n/i18n.ts';
import { useMay } from '#console/lib/session.ts';
import { useStored } from '#console/lib/stored.ts';
import { useRoleNames } from '#console/lib/useRoleNames.ts';
import { apiKeyEndpoints } from '#contract/apiKeys.ts';
import { paths } from './paths.ts';

/** The views of the API keys, the person's own first: they lead to the list, whatever page is shown. */
export function useViewEntries(): PaletteSection {
  const t = useText();
  const navigate = useNavigate();
  const router = useRouter();
  const own = useStored(keptViews);
  const roleNames = useRoleNames();
  const mayList = useMay(apiKeyEndpoints.list);
  const views = mayList ? [...own, ...usualViews(t, { roleNames })] : [];
  const entries = views.map(({ name, search }, index) => ({
    id: `view-${index}`,
    label: name,
    Icon: ListFilter,
    run: () =>
      void navigate({
        to: paths.apiKeys,
        search: viewSearch(search),
        // On the list itself no view is an entry in the history of its own.
        replace: router.state.location.pathname === paths.apiKeys,
      }),
  }));
  return { id: 'views', title: t('palette.views'), entries };
}
