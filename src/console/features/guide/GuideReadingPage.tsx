import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { getRouteApi } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { paths } from '#console/app/paths.ts';
import { token } from '#console/app/tokens.ts';
import { Breadcrumb } from '#console/components/Breadcrumb.tsx';
import { useText } from '#console/i18n/i18n.ts';
import { Article, Goal } from './Article.tsx';
import { Blocks } from './Blocks.tsx';
import { GuideFrame } from './GuideFrame.tsx';
import { allPages } from './guide.ts';
import type { Guide } from './guidePage.ts';
import { Inlines } from './Inlines.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { OnThisPage } from './OnThisPage.tsx';
import { PageTurns } from './PageTurns.tsx';
import { printGuide } from './paper.ts';
import { useFocusedPlace } from './useFocusedPlace.ts';

const route = getRouteApi(paths.guidePage);

/** A page of the guide. */
export function GuideReadingPage() {
  const { page } = route.useParams();
  const named = (guide: Guide) => allPages(guide).find(({ name }) => name === page);
  return (
    <GuideFrame title={(guide) => named(guide)?.title}>
      {(guide) => (named(guide) ? <Reading key={page} guide={guide} name={page} /> : <NoSuchPage />)}
    </GuideFrame>
  );
}

function Reading({ guide, name }: { guide: Guide; name: string }) {
  const t = useText();
  const top = useFocusedPlace();
  const pages = allPages(guide);
  const index = pages.findIndex((page) => page.name === name);
  const page = pages[index];
  const group = guide.groups.find(({ pages }) => pages.some((page) => page.name === name));
  if (!page || !group) return null;
  return (
    <Columns>
      <div>
        <Breadcrumb trail={[t('guide.title'), t(`guide.group.${group.name}`), page.title]} />
        <Article>
          <Title ref={top} tabIndex={-1}>
            {page.title}
          </Title>
          <Goal>
            <Inlines inlines={page.goal} />
          </Goal>
          <Blocks blocks={page.blocks} />
        </Article>
        <PageTurns before={pages[index - 1]} after={pages[index + 1]} />
      </div>
      <Aside>
        <OnThisPage blocks={page.blocks} />
        <Button variant="text" onClick={() => void printGuide()}>
          <Printer size={15} strokeWidth={1.75} aria-hidden />
          {t('guide.print')}
        </Button>
      </Aside>
    </Columns>
  );
}

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 72ch) minmax(0, 200px)',
  gap: 48,
  alignItems: 'start',
  paddingBottom: 48,
  '@container (max-width: 1039.95px)': { display: 'block' },
  '@media print': { display: 'block' },
});

const Title = styled('h1')(({ theme }) => ({
  'article > &&': { ...theme.typography.h1, marginTop: 2 },
  textWrap: 'balance',
}));

const Aside = styled('div')({
  position: 'sticky',
  top: 0,
  paddingTop: 26,
  button: { gap: 7, height: 28, marginLeft: -8, padding: '0 8px', fontSize: 13, color: token('muted') },
  '@container (max-width: 1039.95px)': { position: 'static', paddingTop: 8, nav: { display: 'none' } },
  '@media print': { display: 'none' },
});
