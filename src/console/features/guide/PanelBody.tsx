import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { EmptyState } from '#console/components/EmptyState.tsx';
import { SkeletonRows } from '#console/components/SkeletonRows.tsx';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { type GuidePlace, readOn } from '#console/lib/help.ts';
import { Article, Goal } from './Article.tsx';
import { addressOf } from './addressOf.ts';
import { Blocks } from './Blocks.tsx';
import { allPages, guideQuery } from './guide.ts';
import { Inlines } from './Inlines.tsx';
import { ReadingProvider } from './reading.tsx';

/** The page of the guide that the panel shows. */
export function PanelBody({ place: { page: name, slug } }: { place: GuidePlace }) {
  const t = useText();
  const { data, isPending, refetch } = useQuery(guideQuery(useLocale()));
  const scroller = useRef<HTMLDivElement>(null);
  const page = data && allPages(data).find((page) => page.name === name);
  const here = page !== undefined;
  useEffect(() => {
    if (!here || slug === undefined) return;
    const headings = scroller.current?.querySelectorAll<HTMLElement>('[data-slug]') ?? [];
    const heading = Array.from(headings).find(({ dataset }) => dataset.slug === slug);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView?.({ block: 'start' });
  }, [here, slug]);
  return (
    <Scroller ref={scroller}>
      {page && (
        <ReadingProvider value={{ pictures: data.pictures, level: 3, prefix: undefined, Link: PanelLink }}>
          <Article>
            <Title>{page.title}</Title>
            <Goal>
              <Inlines inlines={page.goal} />
            </Goal>
            <Blocks blocks={page.blocks} />
          </Article>
        </ReadingProvider>
      )}
      {isPending && <SkeletonRows label={t('guide.loading')} />}
      {!isPending && !page && (
        <EmptyState
          failed
          title={t(data ? 'guide.absent.title' : 'guide.failed.title')}
          action={!data && <Button onClick={() => void refetch()}>{t('shell.retry')}</Button>}
        >
          {!data && t('error.unreachable')}
        </EmptyState>
      )}
    </Scroller>
  );
}

/** Follows a link within the panel: what is beside it stays. */
function PanelLink({ children, ...place }: GuidePlace & { children: ReactNode }) {
  return (
    <a
      href={addressOf(place)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        readOn(place);
      }}
    >
      {children}
    </a>
  );
}

const Scroller = styled('div')({
  flex: 1,
  minHeight: 0,
  overflowY: 'auto',
  padding: '18px 20px 40px',
  article: { fontSize: 14, lineHeight: '22px' },
});

const Title = styled('h2')({
  'article > &&': { fontSize: 18, lineHeight: '25px', fontWeight: 650, letterSpacing: '-0.015em' },
  textWrap: 'balance',
});
