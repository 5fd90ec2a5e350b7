import { styled } from '@mui/material/styles';
import { CircleAlert, Info, Lightbulb, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import type { NoteKind } from './guidePage.ts';

const kinds = {
  note: { Icon: Info, ink: token('muted'), tint: token('sunken') },
  tip: { Icon: Lightbulb, ink: token('accent'), tint: token('accentTint') },
  important: { Icon: CircleAlert, ink: token('accent'), tint: token('accentTint') },
  warning: { Icon: TriangleAlert, ink: token('warning'), tint: token('warningTint') },
} as const;

/** What is said beside the way. */
export function GuideNote({ kind, children }: { kind: NoteKind; children: ReactNode }) {
  const t = useText();
  const { Icon, ink, tint } = kinds[kind];
  const title = t(`guide.note.${kind}`);
  return (
    <Note role="note" aria-label={title} style={{ backgroundColor: tint }}>
      <Head style={{ color: ink }} aria-hidden>
        <Icon size={15} strokeWidth={1.75} aria-hidden />
        {title}
      </Head>
      {children}
    </Note>
  );
}

const Note = styled('div')({
  padding: '10px 14px',
  border: '1px solid transparent',
  borderRadius: 8,
  breakInside: 'avoid',
  '@media print': { borderColor: token('hairline') },
});

const Head = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 7,
  marginBottom: 2,
  fontSize: 13,
  lineHeight: '20px',
  fontWeight: 600,
});
