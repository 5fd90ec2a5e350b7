import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { createLink, getRouteApi } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { PageHeader } from '#console/components/PageHeader.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { ApiError } from '#console/lib/api.ts';
import { errorText } from '#console/lib/errorText.ts';
import { useMediaQuery } from '#console/lib/useMediaQuery.ts';
import { CallDetails } from './CallDetails.tsx';
import { CallList } from './CallList.tsx';
import { Introduction } from './Introduction.tsx';
import { apiReferenceQueries } from './queries.ts';
import type { Reference } from './reference.ts';

const route = getRouteApi(paths.apiReference);

/** Tools › API Reference: the manager's description of its own calls, for people who automate. */
export function ApiReferencePage() {
  const t = useText();
  const query = useQuery(apiReferenceQueries.reference());
  const count = query.data?.chapters.reduce((sum, { calls }) => sum + calls.length, 0);
  return (
    <>
      <PageHeader
        title={t('shell.apiReference')}
        groups={[t('shell.tools')]}
        help="from-code"
        summary={count !== undefined && <Count>{t('apiReference.count', { count })}</Count>}
      />
      {query.data ? <Panes reference={query.data} /> : <NoReference query={query} />}
    </>
  );
}

function Panes({ reference }: { reference: Reference }) {
  const t = useText();
  const locale = useLocale();
  const narrow = useMediaQuery('(max-width: 899.95px)');
  const { call: chosen } = route.useSearch();
  const call = reference.chapters.flatMap(({ calls }) => calls).find(({ id }) => id === chosen);
  const pane = useRef<HTMLDivElement>(null);
  const id = call?.id;
  useEffect(() => {
    // The list that the call was chosen from is gone, and the focus with it.
    if (narrow && id !== undefined) pane.current?.querySelector('h2')?.focus();
  }, [narrow, id]);
  return (
    <Columns>
      {(!narrow || !call) && <CallList chapters={reference.chapters} />}
      <Pane key={id ?? ''} ref={pane}>
        {narrow && call && (
          <BackLink to={paths.apiReference} search={{}}>
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
            {t('apiReference.allCalls')}
          </BackLink>
        )}
        {locale !== 'en-US' && <Note>{t('apiReference.inEnglish')}</Note>}
        {call ? <CallDetails call={call} schemas={reference.schemas} /> : <Introduction reference={reference} />}
      </Pane>
    </Columns>
  );
}

/** On its way, not there at all, or not to be had now. */
function NoReference({ query: { error, isPending, refetch } }: { query: UseQueryResult<Reference> }) {
  const t = useText();
  if (isPending) return <SkeletonRows label={t('apiReference.loading')} />;
  const absent = error instanceof ApiError && error.status === 404;
  return (
    <EmptyState
      failed
      title={t(absent ? 'apiReference.absent.title' : 'apiReference.failed.title')}
      action={!absent && <Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
    >
      {absent ? t('apiReference.absent.text') : errorText(t, error)}
    </EmptyState>
  );
}

const Count = styled('span')({ color: token('muted') });

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  display: 'grid',
  gridTemplateColumns: '264px minmax(0, 1fr)',
  gap: 32,
  minHeight: 0,
  marginTop: 16,
  [theme.breakpoints.down('md')]: { display: 'flex', flexDirection: 'column', gap: 16, minHeight: 'auto' },
  '@media print': { display: 'block' },
}));

const Pane = styled('div')(({ theme }) => ({
  minWidth: 0,
  overflowY: 'auto',
  padding: '2px 4px 48px 2px',
  [theme.breakpoints.down('md')]: { overflowY: 'visible' },
}));

const Note = styled('p')({ margin: '0 0 12px', color: token('muted'), fontSize: 13 });

const BackLink = createLink(
  styled('a')({
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    marginBottom: 12,
    color: token('accent'),
    fontWeight: 550,
    textDecoration: 'none',
    '@media print': { display: 'none' },
  }),
);
