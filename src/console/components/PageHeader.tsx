import { styled } from '@mui/material/styles';
import { type ReactNode, useLayoutEffect } from 'react';
import { addHelpContext, type GuidePageName } from '#console/lib/help.ts';
import { useDocumentTitle } from '#console/lib/useDocumentTitle.ts';
import { Breadcrumb } from './Breadcrumb.tsx';
import { HelpButton } from './HelpButton.tsx';

interface Props {
  title: string;
  /** The groups the page belongs to, outermost first. */
  groups: readonly string[];
  /** What the page is about in figures, beside the title. */
  summary?: ReactNode;
  /** The page of the guide about it. */
  help?: GuidePageName;
}

/** The head of every page: where it is, what it is called, and its summary. Names the browser's tab, too. */
export function PageHeader({ title, groups, summary, help }: Props) {
  useDocumentTitle(title);
  useLayoutEffect(() => addHelpContext({ page: help }), [help]);
  return (
    <Header>
      <Breadcrumb trail={[...groups, title]} />
      <TitleRow>
        <Title>
          <h1>{title}</h1>
          {help && <HelpButton page={help} />}
        </Title>
        {summary}
      </TitleRow>
    </Header>
  );
}

const Header = styled('header')({ display: 'flex', flexDirection: 'column', gap: 2 });

const TitleRow = styled('div')({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 32, rowGap: 6 });

const Title = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  h1: { ...theme.typography.h1, margin: 0 },
}));
