import { type HistoryState, useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { paths } from '#console/app/paths.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The entry was made by opening a dialog, so that going back closes it. */
    dialogOpened?: boolean;
  }
}

/** What every list has in its address: the dialog that is open. */
interface ListSearch {
  open?: number | string | undefined;
}

/** The router's `navigate`, for a route that the caller alone knows. */
type Navigate<Search> = (to: {
  search: (before: Search) => Search;
  state?: (before: HistoryState) => HistoryState;
  replace?: boolean;
  ignoreBlocker?: boolean;
  resetScroll: false;
}) => Promise<void>;

type Path = (typeof paths)[keyof typeof paths];

const withoutDialog = ({ open: _, ...search }: ListSearch) => search;

/** The dialog that the address asks for above the list at `path`. */
export function useOpened<Search extends ListSearch>(path: Path): Search['open'] {
  return useSearch({ from: path, select: ({ open }: ListSearch) => open } as never);
}

/**
 * What the address says about the list at `path`, as the route's own schema reads it, and the ways to change it. Of its dialog
 * `useOpened` tells: a list is the same with it and without it, and is not drawn anew.
 */
export function useListUrl<Search extends ListSearch>(path: Path) {
  const search: Omit<Search, 'open'> = useSearch({
    from: path,
    select: withoutDialog,
    structuralSharing: true,
  } as never);
  const navigate = useNavigate({ from: path as never }) as unknown as Navigate<Search>;
  const router = useRouter();

  const changes = useMemo(
    () => ({
      /** Filter and sorting: no entries in the history of their own. */
      change: (changed: Partial<Search>) =>
        navigate({ search: (before) => ({ ...before, ...changed }), replace: true, resetScroll: false }),
      openDialog: (open: Search['open']) =>
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
            search: ({ open: _, ...rest }) => rest as Search,
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
