import Button from '@mui/material/Button';
import type { UseQueryResult } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { isTrouble } from '#console/lib/trouble.ts';
import type { Command } from './commands.ts';
import { EmptyState } from './EmptyState.tsx';
import { Notice } from './Notice.tsx';
import { useOfferCommands } from './offeredCommands.ts';
import { PassingButton } from './PassingButton.tsx';
import { PassingParts } from './PassingParts.tsx';
import { SkeletonRows } from './SkeletonRows.tsx';

interface Words {
  title: string;
  text: string;
}

export type ListQuery = Pick<UseQueryResult<unknown>, 'data' | 'error' | 'isPending' | 'isRefetchError' | 'refetch'>;

interface ListStatesProps {
  query: ListQuery;
  loading: string;
  failedTitle: string;
  notAllowedTitle: string;
  /** How many there are where nothing is filtered. */
  total: number;
  empty: Words;
  noMatch: Words;
  newLabel?: string;
  /** Offered where there is nothing yet; absent: the person may not create anything here. */
  onNew?: (() => void) | undefined;
  onClearFilters: () => void;
  /** Called when a button of theirs goes, which may have had the focus. */
  onGone: () => void;
}

/** Why a list has no rows: on their way, not to be had, none yet, or none that match. */
export function ListStates({
  query,
  total,
  empty,
  noMatch,
  newLabel,
  onNew,
  onClearFilters,
  onGone,
  ...titles
}: ListStatesProps) {
  const t = useText();
  const { data, error, isPending } = query;
  const passing = (button: ReactNode) => <PassingParts onGone={onGone}>{button}</PassingParts>;
  if (isPending) return <SkeletonRows label={titles.loading} />;
  if (data === undefined) {
    const forbidden = error instanceof ApiError && error.status === 403;
    return (
      <EmptyState
        failed
        title={forbidden ? titles.notAllowedTitle : titles.failedTitle}
        action={!forbidden && passing(<Button onClick={() => void query.refetch()}>{t('list.retry')}</Button>)}
      >
        {errorText(t, error)}
      </EmptyState>
    );
  }
  if (total > 0) {
    return (
      <EmptyState
        title={noMatch.title}
        action={passing(<Button onClick={onClearFilters}>{t('list.clearFilters')}</Button>)}
      >
        {noMatch.text}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={empty.title}
      action={onNew && passing(<NewButton label={newLabel ?? t('list.new')} onNew={onNew} />)}
    >
      {empty.text}
    </EmptyState>
  );
}

const noCommands: readonly Command[] = [];

function NewButton({ label, onNew }: { label: string; onNew: () => void }) {
  useOfferCommands(noCommands, label, onNew);
  return (
    <Button variant="contained" startIcon={<Plus size={16} strokeWidth={2} />} onClick={onNew}>
      {label}
    </Button>
  );
}

interface ListStaleProps {
  query: ListQuery;
  /** Has the focus once it has been mended. */
  heir: RefObject<HTMLElement | null>;
  /** It has never been read to its end; trying again goes on where it broke off. */
  partial?: boolean;
}

/** Over a list that could not be read anew, or not to its end. The list stays: it is better than none. */
export function ListStale({ query, heir, partial = false }: ListStaleProps) {
  const t = useText();
  if (query.data === undefined || !query.isRefetchError) return null;
  // That is told above the page already, for as long as it lasts.
  if (!partial && query.error instanceof ApiError && isTrouble(query.error)) return null;
  return (
    <Notice
      kind="warning"
      action={
        <PassingButton heir={heir} onClick={() => void query.refetch()}>
          {t('list.retry')}
        </PassingButton>
      }
    >
      {t(partial ? 'list.incomplete' : 'list.stale', { reason: errorText(t, query.error) })}
    </Notice>
  );
}
