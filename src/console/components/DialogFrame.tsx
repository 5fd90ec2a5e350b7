import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import { type FormEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import { token } from '#console/app/tokens.ts';
import type { GuidePageName } from '#console/lib/help.ts';
import { clamp } from './clamp.ts';
import { Entrance } from './Entrance.tsx';
import { HelpButton } from './HelpButton.tsx';
import { HelpHolder } from './HelpHolder.tsx';
import { useFocusReturn } from './useFocusReturn.ts';

interface DialogFrameProps {
  title: string;
  /** What kind of thing the title names; stands under it. */
  subtitle?: ReactNode;
  children: ReactNode;
  footer: ReactNode;
  /** Stays in sight between title and scrolling content: what went wrong. */
  notice?: ReactNode;
  /** Stays in sight, too: the tabs of the content. */
  tabs?: ReactNode;
  /** Asked for by Esc and by a click outside; the dialog stays until its owner unmounts it. */
  onDismiss: () => void;
  role?: 'dialog' | 'alertdialog';
  /** `large`, `wide`: for windows with tabs, which keep their height from one to the other. */
  size?: 'small' | 'medium' | 'large' | 'wide';
  describedBy?: string;
  /** The page of the guide about it. */
  help?: GuidePageName | undefined;
  /** Makes it a form: Enter in a field submits. */
  onSubmit?: () => void;
}

const entrance = { transition: Entrance };

/** The frame of every dialog: title, content that scrolls, footer. A full-screen sheet on a narrow screen. */
export function DialogFrame(props: DialogFrameProps) {
  const titleID = useId();
  const focus = useFocusReturn();
  return (
    <Frame
      {...focus}
      open
      disableRestoreFocus
      role={props.role ?? 'dialog'}
      size={props.size ?? 'medium'}
      aria-labelledby={titleID}
      aria-describedby={props.describedBy}
      onClose={props.onDismiss}
      slots={entrance}
      slotProps={{ backdrop: { slots: entrance } }}
    >
      <Header>
        <Title id={titleID} title={props.title.length > 60 ? props.title : undefined}>
          {props.title}
        </Title>
        {props.subtitle && <Subtitle>{props.subtitle}</Subtitle>}
        {props.help && <HelpButton page={props.help} />}
      </Header>
      {props.notice}
      {props.tabs}
      <Body onSubmit={props.onSubmit}>
        <Content data-under-tabs={props.tabs !== undefined || undefined}>{props.children}</Content>
        <Footer>{props.footer}</Footer>
      </Body>
      <HelpHolder page={props.help} />
    </Frame>
  );
}

function Body({ onSubmit, children }: { onSubmit: (() => void) | undefined; children: ReactNode }) {
  if (!onSubmit) return children;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog above this one is inside it for React's events, though not for the document.
    if (event.target === event.currentTarget) onSubmit();
  };
  return (
    <Form noValidate onSubmit={submit} onKeyDownCapture={submitByKeys}>
      {children}
    </Form>
  );
}

/** Ctrl+Enter or ⌘+Enter submits from every field, those too where Enter alone makes a new line or opens a list. */
function submitByKeys(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  // An open list lies above the form, though it is inside it for React's events.
  if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}

const Form = styled('form')({ display: 'contents' });

const widths = { small: 440, medium: 640, large: 860, wide: 980 };

const Frame = styled(Dialog, { shouldForwardProp: (name) => name !== 'size' })<{ size: keyof typeof widths }>(
  ({ size }) => ({
    '& .MuiDialog-container': { alignItems: 'flex-start' },
    '& .MuiDialog-paper': {
      width: widths[size],
      maxWidth: `calc(100vw - 32px)`,
      margin: size === 'small' ? '20vh 16px 16px' : 'min(11vh, 112px) 16px 16px',
      ...((size === 'large' || size === 'wide') && { height: 'min(720px, 100dvh - min(11vh, 112px) - 16px)' }),
      maxHeight: size === 'small' ? 'calc(80vh - 16px)' : 'calc(100dvh - min(11vh, 112px) - 16px)',
      '@media (max-width: 599px)':
        size === 'small'
          ? {}
          : {
              width: '100vw',
              maxWidth: '100vw',
              height: '100dvh',
              maxHeight: 'none',
              margin: 0,
              border: 0,
              borderRadius: 0,
            },
    },
  }),
);

const Header = styled('header')({
  position: 'relative',
  padding: '18px 20px 12px',
  minWidth: 0,
  '&:has(> button)': { paddingRight: 56 },
  '> button': { position: 'absolute', top: 16, right: 16 },
});

const Title = styled('h2')({
  ...clamp(2),
  margin: 0,
  fontSize: 18,
  lineHeight: '24px',
  fontWeight: 650,
  letterSpacing: '-0.015em',
});

const Subtitle = styled('p')({
  ...clamp(3),
  margin: '2px 0 0',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
});

const Content = styled('div')({
  flex: '1 1 auto',
  overflowY: 'auto',
  padding: '4px 20px 18px',
  minHeight: 0,
  '&[data-under-tabs]': { paddingTop: 18 },
});

const Footer = styled('footer')({
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'flex-end',
  gap: 8,
  padding: '12px 20px',
  borderTop: `1px solid ${token('hairline')}`,
  backgroundColor: token('background'),
  borderRadius: '0 0 11px 11px',
  '@media (max-width: 599px)': { borderRadius: 0 },
});
