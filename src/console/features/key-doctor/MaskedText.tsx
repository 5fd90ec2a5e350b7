import { styled } from '@mui/material/styles';
import { mono } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { type Diagnosis, mostCharacters } from './diagnose.ts';
import { maskText } from './maskText.ts';

/** What was pasted, every secret covered, each finding marked where it stands. It is for the eye: the findings say it in words. */
export function MaskedText({ text, diagnosis: { secrets, findings } }: { text: string; diagnosis: Diagnosis }) {
  const t = useText();
  const marks = findings.flatMap(({ spans, severity }) => spans.map((span) => ({ ...span, severity })));
  let at = 0;
  return (
    <Box role="img" aria-label={t('keyDoctor.masked')}>
      {maskText(text.slice(0, mostCharacters), secrets, marks).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.mark ? (
          <mark key={key} data-severity={piece.mark}>
            {piece.text}
          </mark>
        ) : (
          <span key={key}>{piece.text}</span>
        );
      })}
    </Box>
  );
}

const Box = styled('pre')({
  margin: 0,
  padding: '10px 16px',
  maxHeight: 168,
  overflowY: 'auto',
  borderTop: `1px solid ${token('hairline')}`,
  borderBottom: `1px solid ${token('hairline')}`,
  color: token('muted'),
  backgroundColor: token('sunken'),
  fontFamily: mono,
  fontSize: 12.5,
  lineHeight: '22px',
  fontVariantLigatures: 'none',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  '& + ul > li:first-of-type': { borderTop: 0 },
  mark: { padding: '2px 1px', borderRadius: 3, fontWeight: 600, borderBottom: '2px solid' },
  'mark[data-severity=wrong]': { color: token('danger'), backgroundColor: token('dangerTint') },
  'mark[data-severity=doubtful]': { color: token('warning'), backgroundColor: token('warningTint') },
});
