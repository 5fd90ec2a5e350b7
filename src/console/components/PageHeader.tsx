import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '#console/lib/useDocumentTitle.ts';
import { Breadcrumb } from './Breadcrumb.tsx';

interface Props {
  title: string;
  /** The groups the page belongs to, outermost first. */
  groups: readonly string[];
  /** What the page is about in figures, beside the title. */
  summary?: ReactNode;
}

/** The head of every page: where it is, what it is called, and its summary. Names the browser's tab, too. */
export function PageHeader({ title, groups, summary }: Props) {
  useDocumentTitle(title);
  return (
    <Header>
      <Breadcrumb trail={[...groups, title]} />
      <TitleRow>
        <Title>{title}</Title>
        {summary}
      </TitleRow>
    </Header>
  );
}

const Header = styled('header')({ display: 'flex', flexDirection: 'column', gap: 2 });

const TitleRow = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 32, rowGap: 6 });

const Title = styled('h1')(({ theme }) => ({ ...theme.typography.h1, margin: 0 }));
