import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import type { GuidePageName } from '#console/lib/help.ts';
import { useDocumentTitle } from '#console/lib/useDocumentTitle.ts';
import { Brand } from './Brand.tsx';
import { HelpButton } from './HelpButton.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';

interface Props {
  title: string;
  /** The page of the guide about it. */
  help?: GuidePageName;
  /** One sentence below the title. */
  lead?: ReactNode;
  children?: ReactNode;
}

/** A page outside the shell: one card, before anybody is signed in or when nothing else can be shown. */
export function EntryPage({ title, help, lead, children }: Props) {
  useDocumentTitle(title);
  return (
    <Ground>
      <Card>
        <Top>
          <Brand size={24} />
          {help && <HelpButton page={help} short />}
        </Top>
        <Title>{title}</Title>
        {lead && <Lead>{lead}</Lead>}
        {children}
      </Card>
      <footer>
        <LanguageLinks />
      </footer>
    </Ground>
  );
}

const Ground = styled('div')(({ theme }) => ({
  boxSizing: 'border-box',
  minHeight: '100dvh',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 16,
  padding: '14vh 16px 32px',
  [theme.breakpoints.down('sm')]: { paddingTop: 16 },
}));

const Card = styled('main')(({ theme }) => ({
  boxSizing: 'border-box',
  width: '100%',
  maxWidth: 400,
  padding: 32,
  borderRadius: 12,
  border: `1px solid ${token('hairline')}`,
  backgroundColor: token('panel'),
  [theme.breakpoints.down('sm')]: { padding: '24px 20px' },
  '> p': { margin: '12px 0 0', textWrap: 'pretty', overflowWrap: 'anywhere' },
  '> button': { marginTop: 20 },
}));

const Top = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  marginBottom: 28,
  minWidth: 0,
  '> button': { marginLeft: 'auto' },
});

const Title = styled('h1')({
  margin: 0,
  fontSize: 20,
  lineHeight: '28px',
  fontWeight: 650,
  letterSpacing: '-0.02em',
  textWrap: 'balance',
  overflowWrap: 'anywhere',
});

const Lead = styled('div')({ marginTop: 6, color: token('muted'), textWrap: 'pretty', overflowWrap: 'anywhere' });
