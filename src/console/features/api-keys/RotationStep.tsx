import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { token } from '#console/app/tokens.ts';
import { clamp } from '#console/components/clamp.ts';
import { VisuallyHidden } from '#console/components/VisuallyHidden.tsx';
import { useText } from '#console/i18n/i18n.ts';

export type StepState = 'done' | 'current' | 'ahead';

export function StepList({ label, children }: { label: string; children: ReactNode }) {
  return <List aria-label={label}>{children}</List>;
}

interface Props {
  state: StepState;
  title: string;
  /** What can be done about it. */
  action: ReactNode;
  children: ReactNode;
}

/** One step of several, on a line that leads from each to the next. */
export function RotationStep({ state, title, action, children }: Props) {
  const t = useText();
  return (
    <Item data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <Mark aria-hidden>{state === 'done' && <Check size={13} strokeWidth={2.5} />}</Mark>
      <div>
        <strong>
          {title}
          {state === 'done' && <VisuallyHidden> {t('rotation.done')}</VisuallyHidden>}
        </strong>
        {children}
      </div>
      {action}
    </Item>
  );
}

const List = styled('ol')({ margin: '18px 0 0', padding: 0, listStyle: 'none', counterReset: 'step' });

const size = 22;

const Item = styled('li')({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: `${size}px minmax(0, 1fr) auto`,
  alignItems: 'start',
  gap: 12,
  paddingBottom: 16,
  counterIncrement: 'step',
  fontSize: 13,
  lineHeight: '18px',
  color: token('muted'),
  '&:last-of-type': { paddingBottom: 0 },
  '&:not(:last-of-type)::before': {
    content: '""',
    position: 'absolute',
    insetInlineStart: size / 2 - 0.5,
    top: size + 3,
    bottom: 3,
    width: 1,
    backgroundColor: token('hairline'),
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  '&[data-state=done]::before': { backgroundColor: token('accent') },
  strong: { display: 'block', fontSize: 14, lineHeight: `${size}px`, fontWeight: 500 },
  '&[data-state=done] strong': { color: token('text') },
  '&[data-state=current] strong': { fontWeight: 600, color: token('text') },
  p: { ...clamp(4), margin: '1px 0 0', maxWidth: '56ch', textWrap: 'pretty' },
  '@media (max-width: 599px)': { '> button': { gridColumn: 2, justifySelf: 'start' } },
});

/** The number of the step, until it is done. */
const Mark = styled('span')({
  display: 'grid',
  placeItems: 'center',
  width: size,
  height: size,
  boxSizing: 'border-box',
  border: `1px solid ${token('control')}`,
  borderRadius: size / 2,
  fontSize: 12,
  fontVariantNumeric: 'tabular-nums',
  backgroundColor: token('panel'),
  '&:empty::before': { content: 'counter(step)' },
  '[data-state=current] > &': {
    borderColor: token('accent'),
    fontWeight: 600,
    color: token('accent'),
    boxShadow: `0 0 0 3px ${token('accentTint')}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  '[data-state=done] > &': {
    borderColor: token('accent'),
    color: token('onAccent'),
    backgroundColor: token('accent'),
    svg: { animation: 'growth 120ms ease-out' },
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});
