import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { paths } from '#console/app/paths.ts';
import type { ApiKeysSearch } from './apiKeysSearch.ts';

const route = getRouteApi(paths.apiKeys);

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The entry was made by opening a dialog, so that going back closes it. */
    dialogOpened?: boolean;
  }
}

/** What the address says about the page, and the ways to change it. */
export function useApiKeysUrl() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const router = useRouter();

  const changes = useMemo(
    () => ({
      /** Filter and sorting: no entries in the history of their own. */
      change: (changed: Partial<ApiKeysSearch>) =>
        navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
      openDialog: (open: ApiKeysSearch['open']) =>
        navigate({
          search: (before) => ({ ...before, open }),
          state: (before) => ({ ...before, dialogOpened: true }),
          resetScroll: false,
        }),
      /** `inPlace`: at once, for when another dialog follows that guards the way back. */
      closeDialog: async ({ inPlace = false } = {}) => {
        if (!inPlace && router.history.location.state.dialogOpened) router.history.back({ ignoreBlocker: true });
        else {
          await navigate({
            search: ({ open: _, ...rest }) => rest,
            replace: true,
            ignoreBlocker: true,
            resetScroll: false,
          });
        }
      },
    }),
    [navigate, router],
  );

  return { search, ...changes };
}
