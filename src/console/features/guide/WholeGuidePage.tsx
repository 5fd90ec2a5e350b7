import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { Printer } from 'lucide-react';
import { useText } from '#console/i18n/i18n.ts';
import { Article, Goal } from './Article.tsx';
import { Blocks } from './Blocks.tsx';
import { GuideFrame } from './GuideFrame.tsx';
import { allPages } from './guide.ts';
import type { GuidePage } from './guidePage.ts';
import { Inlines } from './Inlines.tsx';
import { printGuide } from './paper.ts';
import { ReadingProvider, useReading } from './reading.tsx';

/** All pages of the guide one below the other, to be printed or searched by the browser. */
export function WholeGuidePage() {
  const t = useText();
  return (
    <GuideFrame title={() => t('guide.whole')}>
      {(guide) => (
        <Whole>
          <header>
            <h1>{t('guide.title')}</h1>
            <Button onClick={() => void printGuide()}>
              <Printer size={16} strokeWidth={1.75} aria-hidden />
              {t('guide.print.whole')}
            </Button>
          </header>
          {allPages(guide).map((page) => (
            <OnePage key={page.name} page={page} />
          ))}
        </Whole>
      )}
    </GuideFrame>
  );
}

function OnePage({ page }: { page: GuidePage }) {
  const reading = useReading();
  return (
    <ReadingProvider value={{ ...reading, level: 3, prefix: `${page.name}/` }}>
      <Article aria-labelledby={page.name}>
        <h2 id={page.name}>{page.title}</h2>
        <Goal>
          <Inlines inlines={page.goal} />
        </Goal>
        <Blocks blocks={page.blocks} />
      </Article>
    </ReadingProvider>
  );
}

const Whole = styled('div')(({ theme }) => ({
  paddingBottom: 48,
  '> header': { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 24, button: { gap: 8 } },
  h1: { ...theme.typography.h1, margin: 0 },
  'article > h2': { ...theme.typography.h1 },
  article: { marginTop: 40 },
  '@media print': { article: { breakBefore: 'page', marginTop: 0 } },
}));
