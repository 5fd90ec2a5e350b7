import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { useDocumentTitle } from '#console/lib/useDocumentTitle.ts';
import { GuideSide } from './GuideSide.tsx';
import { guideQuery } from './guide.ts';
import type { Guide } from './guidePage.ts';
import { PlaceLink } from './PlaceLink.tsx';
import { ReadingProvider } from './reading.tsx';

interface Props {
  /** Of the browser's tab; until the guide is there, what it is. */
  title: (guide: Guide) => string | undefined;
  children: (guide: Guide) => ReactNode;
}

/** Around every page of the guide: its contents and the search at the left; loading, or failed with the way to try again. */
export function GuideFrame({ title, children }: Props) {
  const t = useText();
  const { data, isPending, refetch } = useQuery(guideQuery(useLocale()));
  const guide = t('guide.title');
  const named = data && title(data);
  useDocumentTitle(named === undefined || named === guide ? guide : `${named} · ${guide}`);
  if (!data) {
    if (isPending) return <SkeletonRows label={t('guide.loading')} />;
    return (
      <EmptyState
        failed
        title={t('guide.failed.title')}
        action={<Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
      >
        {t('error.unreachable')}
      </EmptyState>
    );
  }
  return (
    <Ground>
      <Columns>
        <GuideSide guide={data} />
        <ReadingProvider value={{ pictures: data.pictures, level: 2, prefix: '', Link: PlaceLink }}>
          {children(data)}
        </ReadingProvider>
      </Columns>
    </Ground>
  );
}

/** By its own width, not by the screen's: help may stand beside it. */
const Ground = styled('div')({ containerType: 'inline-size', '@media print': { containerType: 'normal' } });

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: '232px minmax(0, 1fr)',
  gap: 48,
  alignItems: 'start',
  '@container (max-width: 719.95px)': { display: 'block' },
  '@media print': { display: 'block' },
});
