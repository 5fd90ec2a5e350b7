import { styled } from '@mui/material/styles';
import { focusRing, tabularFigures } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

/** Height of the headings, which stay in sight while the rows scroll beneath them. */
export const headHeight = 36;

/** The panel around a table: it fills what its page leaves, and scrolls inside. */
export const DataTableFrame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  flex: '1 1 0',
  minHeight: 240,
  border: `1px solid ${token('hairline')}`,
  borderRadius: 8,
  backgroundColor: token('panel'),
  overflow: 'hidden',
});

export const DataTableScroller = styled('div')({
  flex: '1 1 0',
  minHeight: 0,
  overflow: 'auto',
  overscrollBehavior: 'contain',
  // Where rows come and go, the table itself keeps the place.
  overflowAnchor: 'none',
  scrollbarWidth: 'thin',
  scrollbarColor: `${token('control')} transparent`,
  '&[data-empty]': { display: 'flex', flexDirection: 'column' },
  // What is focused is not left below the column that stays.
  '&:has([data-sideways])': { scrollPaddingInlineStart: 240 },
});

export const DataTableFooter = styled('footer')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  minHeight: 36,
  padding: '0 14px',
  borderTop: `1px solid ${token('hairline')}`,
  fontSize: 13,
  color: token('muted'),
});

const cells = {
  'th, td': { padding: '0 8px', textAlign: 'start', verticalAlign: 'middle', boxSizing: 'border-box' },
  'th:last-of-type, td:last-of-type': { paddingInlineEnd: 16 },
  '[data-align=end]': { textAlign: 'end', ...tabularFigures },
  '[data-select]': { width: 40, paddingInline: '12px 4px', cursor: 'default' },
} as const;

const head = {
  th: {
    position: 'sticky',
    zIndex: 1,
    top: 0,
    height: headHeight,
    borderBottom: `1px solid ${token('hairline')}`,
    backgroundColor: token('panel'),
    fontSize: 13,
    fontWeight: 500,
    color: token('muted'),
  },
  'th button': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: 4,
    height: 26,
    maxWidth: 'calc(100% + 12px)',
    margin: '0 -6px',
    padding: '0 6px',
    border: 0,
    borderRadius: 5,
    font: 'inherit',
    letterSpacing: 'inherit',
    color: 'inherit',
    background: 'none',
    cursor: 'default',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': { ...focusRing, outlineOffset: -1 },
    svg: { flex: 'none', opacity: 0 },
    '&:hover svg, &:focus-visible svg': { opacity: 0.5 },
    'svg[data-shown=true]': { opacity: 1 },
  },
  'th[aria-sort] button': { color: token('text') },
  'th[data-align=end] button': { flexDirection: 'row-reverse' },
} as const;

/** The edge of a heading, to be dragged. */
const edge = {
  '[data-edge]': {
    position: 'absolute',
    zIndex: 1,
    insetBlock: 0,
    insetInlineEnd: 0,
    width: 8,
    cursor: 'col-resize',
    touchAction: 'none',
    '&::after': {
      content: '""',
      position: 'absolute',
      insetBlock: 9,
      insetInlineEnd: 0,
      width: 1,
      backgroundColor: token('control'),
      opacity: 0,
    },
    '&:hover::after, &[data-dragging]::after': { width: 2, backgroundColor: token('accent') },
  },
  'tr:hover > th [data-edge]::after, [data-dragging]::after': { opacity: 1 },
} as const;

const bar = `inset 3px 0 0 ${token('accent')}`;

/** Where the table is wider than its place, the box and the name stay while the rest is scrolled. */
const sticky = {
  '&:where([data-sideways]) tr:where(:not([data-gap])) > :where(:nth-of-type(-n + 2))': {
    position: 'sticky',
    zIndex: 1,
    insetInlineStart: 0,
    backgroundColor: token('panel'),
  },
  '&:where([data-sideways]) tr > th:nth-of-type(-n + 2)': { zIndex: 3 },
  '&:where([data-sideways]) tr > :where(:nth-of-type(2))': {
    insetInlineStart: 40,
    borderInlineEnd: `1px solid ${token('hairline')}`,
  },
  // They cover the outline of a row that has the focus.
  '&:where([data-sideways]) tr[data-index]:focus-visible > :nth-of-type(-n + 2)': {
    boxShadow: `inset 0 2px ${token('accent')}, inset 0 -2px ${token('accent')}`,
  },
  '&:where([data-sideways]) tr[data-index]:focus-visible > td:first-of-type:first-of-type': {
    boxShadow: `${bar}, inset 0 2px ${token('accent')}, inset 0 -2px ${token('accent')}`,
  },
} as const;

/** Lighter than the accent's own tint, so that every colour of a state stays readable on it. */
const selectedTint = `color-mix(in srgb, ${token('accentTint')} 70%, ${token('panel')})`;

const body = {
  'tr[data-index]': { cursor: 'default', outline: 'none' },
  'tr[data-index] td': {
    height: 'var(--row-height)',
    borderBottom: `1px solid ${token('hairline')}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '@media (hover: hover)': {
    'tr[data-index]:hover td': { backgroundColor: `color-mix(in srgb, ${token('sunken')} 60%, ${token('panel')})` },
  },
  'tr[aria-selected=true] td': { backgroundColor: `${selectedTint} !important` },
  'tr[data-new] td': { animation: 'arrival 1s ease-in' },
  'tr[data-index]:focus td:first-of-type': { boxShadow: bar },
  'tr[data-index]:focus-visible': { outline: `2px solid ${token('accent')}`, outlineOffset: -2 },
  '[data-gap] td': { padding: 0, border: 0 },
  // No colour of ours is shown then: a bar and the box, as the system draws it, say what is selected.
  '@media (forced-colors: active)': {
    'tr[aria-selected=true] td:first-of-type': { borderInlineStart: '4px solid Highlight' },
    'input[type=checkbox]': { appearance: 'auto' },
  },
} as const;

const boxes = {
  'input[type=checkbox]': {
    appearance: 'none',
    display: 'grid',
    placeContent: 'center',
    width: 16,
    height: 16,
    margin: 0,
    border: `1px solid ${token('control')}`,
    borderRadius: 4,
    backgroundColor: token('panel'),
    '&::before': { content: '""', width: 10, height: 10, backgroundColor: token('onAccent'), transform: 'scale(0)' },
    '&:hover': { borderColor: token('faint') },
    '&:checked, &:indeterminate': { borderColor: token('accent'), backgroundColor: token('accent') },
    '&:checked::before': {
      transform: 'none',
      clipPath: 'polygon(12% 48%, 0 60%, 38% 96%, 100% 20%, 87% 9%, 36% 71%)',
    },
    '&:indeterminate::before': { transform: 'none', clipPath: 'inset(42% 8% 42% 8% round 1px)' },
    '&:focus-visible': focusRing,
  },
} as const;

export const DataTableElement = styled('table')({
  width: '100%',
  minWidth: 'var(--table-width)',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: 0,
  fontSize: 14,
  lineHeight: '20px',
  ...cells,
  ...head,
  ...edge,
  ...sticky,
  ...boxes,
  ...body,
});
