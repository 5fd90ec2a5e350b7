import { styled } from '@mui/material/styles';
import { ArrowDown, ArrowUp, ChevronsLeftRight, ChevronsRightLeft, GripVertical } from 'lucide-react';
import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';
import { useText } from '#console/i18n/i18n.ts';
import { CheckLabel } from './CheckLabel.tsx';

export const columnRowHeight = 32;

interface Props {
  id: string;
  name: string;
  shown: boolean;
  /** Always shown, and always in its place. */
  fixed: boolean;
  /** Tab reaches it. */
  active: boolean;
  /** Whether it cannot go further up, or down. */
  ends: { first: boolean; last: boolean };
  onShow: (show: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onWiden: (by: 1 | -1) => void;
}

/** A column in the chooser: shown or not, and where it is shown, its place and its width. */
export function ColumnRow({ id, name, shown, fixed, active, ends, onShow, onMove, onWiden }: Props) {
  const t = useText();
  const tabIndex = active ? 0 : -1;
  const actions = [
    { does: 'narrower', Icon: ChevronsRightLeft, off: false, run: () => onWiden(-1) },
    { does: 'wider', Icon: ChevronsLeftRight, off: false, run: () => onWiden(1) },
    ...(fixed
      ? []
      : ([
          { does: 'up', Icon: ArrowUp, off: ends.first, run: () => onMove(-1) },
          { does: 'down', Icon: ArrowDown, off: ends.last, run: () => onMove(1) },
        ] as const)),
  ] as const;
  return (
    <Row data-id={id} data-active={active || undefined}>
      <Grip data-grip={shown && !fixed ? '' : undefined} aria-hidden>
        {shown && !fixed && <GripVertical size={14} strokeWidth={1.75} />}
      </Grip>
      <CheckLabel
        checked={shown}
        tabIndex={tabIndex}
        aria-disabled={fixed}
        onChange={() => {
          if (!fixed) onShow(!shown);
        }}
      >
        {name}
      </CheckLabel>
      {shown && (
        <Actions data-actions>
          {actions.map(({ does, Icon, off, run }) => {
            const label = t(`columns.${does}`, { name });
            return (
              <button
                key={does}
                type="button"
                data-does={does}
                tabIndex={tabIndex}
                aria-label={label}
                title={label}
                aria-disabled={off}
                onClick={() => !off && run()}
              >
                <Icon size={14} strokeWidth={1.75} aria-hidden />
              </button>
            );
          })}
        </Actions>
      )}
    </Row>
  );
}

const Actions = styled('span')({
  display: 'flex',
  marginInlineStart: 'auto',
  button: {
    display: 'grid',
    placeItems: 'center',
    width: 26,
    height: 26,
    padding: 0,
    border: 0,
    borderRadius: 5,
    color: token('muted'),
    background: 'none',
    cursor: 'default',
    '&:hover': { color: token('text'), backgroundColor: token('hairline') },
    '&[aria-disabled=true]': { color: token('faint'), backgroundColor: 'transparent' },
    '&:focus-visible': focusRing,
  },
});

const Row = styled('li')({
  display: 'flex',
  alignItems: 'center',
  height: columnRowHeight,
  paddingInlineEnd: 3,
  borderRadius: 6,
  label: { flex: 1, minWidth: 0 },
  'label > span': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  'input[aria-disabled=true]': { opacity: 0.6 },
  '&:hover, &:focus-within, &[data-dragging]': { backgroundColor: token('sunken') },
  // Of the others one sees the places only: four buttons in every row would be nothing but noise.
  '@media (hover: hover)': {
    '&:not(:hover, :focus-within) > [data-actions]': { opacity: 0 },
  },
});

const Grip = styled('span')({
  display: 'grid',
  placeItems: 'center',
  width: 22,
  height: '100%',
  color: token('faint'),
  '&[data-grip]': { cursor: 'grab', touchAction: 'none' },
});
