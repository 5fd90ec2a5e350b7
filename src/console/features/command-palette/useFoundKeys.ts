import { useQuery } from '@tanstack/react-query';
import { useSettled } from '#console/lib/useSettled.ts';
import { findKeys, isFor } from './findKeys.ts';

const pause = 150;

/** The keys that a text is for, asked of the manager once typing pauses. Nothing of it is kept. */
export function useFoundKeys(typed: string, mayView: boolean) {
  const text = typed.trim();
  const settled = useSettled(text, pause);
  const wanted = mayView && text !== '';
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['command-palette', settled],
    queryFn: ({ signal }) => findKeys(settled, signal),
    enabled: wanted && settled !== '',
    placeholderData: (before) => before?.filter(isFor(settled)),
    gcTime: 0,
    retry: false,
  });
  const waiting = settled !== text;
  return {
    keys: wanted ? (waiting ? data?.filter(isFor(text)) : data) : undefined,
    searching: wanted && (waiting || isFetching),
    error: wanted && !waiting && !isFetching ? error : null,
    refetch,
  };
}
