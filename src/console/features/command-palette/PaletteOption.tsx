import { styled } from '@mui/material/styles';
import { Check } from 'lucide-react';
import { Fragment } from 'react';
import { token } from '#console/app/tokens.ts';
import { Keys } from '#console/components/Keys.tsx';
import { useText } from '#console/i18n/i18n.ts';
import type { Stretch } from '#console/lib/matchText.ts';
import type { FoundEntry } from './findEntries.ts';

interface Props {
  entry: FoundEntry;
  id: string;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

/** One of the results. The field keeps the focus; it says which of them is the active one. */
export function PaletteOption({ entry, id, active, onPoint, onChoose }: Props) {
  const t = useText();
  const { Icon, label, aside, unavailable, keys, current, places } = entry;
  return (
    <Option
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={unavailable !== undefined}
      onMouseMove={onPoint}
      onClick={onChoose}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <Name>
        <Marked text={label} places={places} />
      </Name>
      <Aside>{unavailable ?? aside}</Aside>
      {current && (
        <Current>
          {t('palette.current')}
          <Check size={14} strokeWidth={2} aria-hidden />
        </Current>
      )}
      {keys && <Keys keys={keys} />}
    </Option>
  );
}

function Marked({ text, places }: { text: string; places: readonly Stretch[] }) {
  const parts = places.map(([start, end], index) => (
    <Fragment key={start}>
      {text.slice(places[index - 1]?.[1] ?? 0, start)}
      <b>{text.slice(start, end)}</b>
    </Fragment>
  ));
  return [...parts, text.slice(places.at(-1)?.[1] ?? 0)];
}

const Option = styled('li')({
  display: 'flex',
  alignItems: 'center',
  gap: 10,
  minHeight: 36,
  padding: '4px 10px',
  borderRadius: 6,
  scrollMargin: '32px 0 8px',
  cursor: 'default',
  '> svg': { flex: 'none', color: token('muted') },
  '&[aria-selected=true]': { backgroundColor: token('accentTint'), '> svg': { color: token('accent') } },
  '&[aria-disabled=true]': { color: token('muted') },
  '@media (forced-colors: active)': { '&[aria-selected=true]': { outline: '2px solid Highlight', outlineOffset: -2 } },
  '@media (max-width: 599px)': { minHeight: 44 },
});

const Name = styled('span')({
  flex: '0 1 auto',
  minWidth: '40%',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  b: { fontWeight: 650, textDecoration: `underline ${token('accent')} 2px` },
});

const Aside = styled('span')({
  flex: '1 1 0',
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  fontSize: 13,
  color: token('muted'),
});

const Current = styled('span')({
  display: 'flex',
  flex: 'none',
  alignItems: 'center',
  gap: 6,
  fontSize: 13,
  color: token('accent'),
});
