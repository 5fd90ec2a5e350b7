import { styled } from '@mui/material/styles';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';

export interface Figure {
  id: string;
  text: string;
  kind?: 'warning' | 'danger';
  /** The list is filtered by what it counts. */
  pressed: boolean;
  onPress: () => void;
}

/** A list in figures. Each of them filters by what it counts; pressed again, it lets go. The first one is the whole list. */
export function ListSummary({ figures }: { figures: readonly Figure[] }) {
  const t = useText();
  return (
    <Figures role="group" aria-label={t('list.summary')}>
      {figures.map(({ id, text, kind, pressed, onPress }) => (
        <button key={id} type="button" data-kind={kind} aria-pressed={pressed} onClick={onPress}>
          {text}
        </button>
      ))}
    </Figures>
  );
}

const tinted = (ink: 'warning' | 'danger', tint: 'warningTint' | 'dangerTint') => ({
  color: token(ink),
  backgroundColor: token(tint),
  '&:hover': { borderColor: token(ink) },
  '&[aria-pressed=true]': { borderColor: token(ink) },
});

const Figures = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  button: {
    height: 26,
    padding: '0 8px',
    border: '1px solid transparent',
    borderRadius: 13,
    font: 'inherit',
    letterSpacing: 'inherit',
    color: token('muted'),
    background: 'none',
    cursor: 'default',
    '&:hover': { color: token('text'), backgroundColor: token('sunken') },
    '&:focus-visible': focusRing,
    '&[aria-pressed=true]:not(:first-of-type)': { color: token('text'), borderColor: token('control') },
    '&[data-kind=warning]': tinted('warning', 'warningTint'),
    '&[data-kind=danger]': tinted('danger', 'dangerTint'),
  },
  '@media (max-width: 699px)': {
    marginInlineStart: -7,
    gap: 2,
    button: { padding: '0 6px', fontSize: 13, letterSpacing: '-0.015em' },
  },
});
