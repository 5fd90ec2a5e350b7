import { styled } from '@mui/material/styles';
import { token } from '#console/app/tokens.ts';

/** How the text of the guide is set: calm lines of at most 72 characters, steps one can find one's place in. */
export const Article = styled('article')({
  maxWidth: '72ch',
  fontSize: 15,
  lineHeight: '24px',
  letterSpacing: '-0.004em',
  overflowWrap: 'anywhere',
  // Without weight, so that what stands between the blocks is said once.
  '& :where(p, ol, ul, h1, h2, h3, h4)': { margin: 0 },
  '& > * + *': { marginTop: 14 },
  p: { textWrap: 'pretty' },
  b: { fontWeight: 620 },
  a: { color: token('accent'), fontWeight: 500, textDecoration: 'underline', textUnderlineOffset: 3 },
  'h2, h3, h4': { scrollMarginTop: 16, textWrap: 'balance', breakAfter: 'avoid' },
  // Where one was led to is seen by its place: a ring around a title says nothing more.
  '& :is(h1, h2, h3, h4):focus': { outline: 'none' },
  '& > [data-depth="2"]': {
    marginTop: 36,
    fontSize: 18,
    lineHeight: '26px',
    fontWeight: 650,
    letterSpacing: '-0.015em',
  },
  '& > [data-depth="3"]': { marginTop: 26, fontSize: 15, lineHeight: '24px', fontWeight: 650 },
  'ol, ul': { paddingInlineStart: 26 },
  'li > * + *': { marginTop: 10 },
  'ul > li + li': { marginTop: 4 },
  'ol > li': { paddingInlineStart: 6 },
  'ol > li + li': { marginTop: 16 },
  'ol > li::marker': { fontWeight: 650, color: token('accent'), fontVariantNumeric: 'tabular-nums' },
  'ul > li::marker': { color: token('faint') },
  '@media print': { maxWidth: 'none', fontSize: '10.5pt', lineHeight: '15.5pt', a: { color: 'inherit' } },
});

/** What one has at the end of a page, below its title. */
export const Goal = styled('p')({ color: token('muted') });
