import Popper from '@mui/material/Popper';
import { styled } from '@mui/material/styles';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useForkRef } from '@mui/material/utils';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type MouseEvent, type Ref, useEffect, useMemo, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { prepareTimeZoneSearch, searchTimeZones, timeZoneOption } from '#console/lib/timeZones.ts';
import { useNow } from '#console/lib/useNow.ts';
import { TextInputBox } from './TextInput.tsx';
import { TimeZoneList } from './TimeZoneList.tsx';
import { found, type TimeZoneChoice, timeZoneChoices } from './timeZoneChoices.ts';

interface TimeZonePickerProps {
  id: string;
  labelID: string;
  value: string;
  onChange: (name: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  readOnly?: boolean;
}

/** A time zone, found by city, country, abbreviation or distance from UTC; tells what its clocks show. */
export function TimeZonePicker({
  id,
  labelID,
  value,
  onChange,
  onBlur,
  inputRef,
  readOnly = false,
  ...aria
}: TimeZonePickerProps) {
  const t = useText();
  const locale = useLocale();
  const now = useNow();
  // What is pinned is what was chosen when the list opened, so that it does not move under the pointer.
  const [pinned, setPinned] = useState<string>();
  const open = pinned !== undefined;
  const choices = useMemo(() => (pinned === undefined ? [] : timeZoneChoices(pinned, now)), [pinned, now]);
  useEffect(() => (open ? prepareTimeZoneSearch(locale) : undefined), [open, locale]);

  const current = timeZoneOption(value, now);
  // Only a new value may replace what is being typed, not the passing of a minute.
  const chosen = useMemo(() => ({ name: value, region: '', offset: '', minutes: 0, time: '', group: '' }), [value]);
  const list = useAutocomplete<TimeZoneChoice, false, true>({
    id,
    readOnly,
    options: open ? choices : [chosen],
    value: chosen,
    open,
    onOpen: () => setPinned(value),
    onClose: () => setPinned(undefined),
    onChange: (_, choice) => onChange(choice.name),
    filterOptions: (options, { inputValue }) =>
      inputValue.trim() === '' || inputValue === value
        ? options
        : searchTimeZones(options, inputValue, locale).map((choice) => ({ ...choice, group: found })),
    groupBy: ({ group }) => group,
    getOptionLabel: ({ name }) => name,
    isOptionEqualToValue: (one, other) => one.name === other.name,
    disableClearable: true,
    autoHighlight: true,
    selectOnFocus: true,
    handleHomeEndKeys: false,
  });
  const { ref, onBlur: close, ...input } = list.getInputProps() as ComponentProps<'input'>;
  const fieldRef = useForkRef(ref, inputRef);

  // Typing replaces the zone that is there, on whichever click.
  const selectUntouched = ({ currentTarget }: MouseEvent<HTMLInputElement>) => {
    if (currentTarget.value === value) currentTarget.select();
  };

  return (
    <div {...list.getRootProps()}>
      <TextInputBox
        ref={list.setAnchorEl}
        data-wrong={aria['aria-invalid'] || undefined}
        data-read-only={readOnly || undefined}
      >
        <input
          {...input}
          {...aria}
          ref={fieldRef}
          id={id}
          readOnly={readOnly}
          onClick={selectUntouched}
          onBlur={(event) => {
            close?.(event);
            onBlur?.();
          }}
        />
        <End>
          {!open && current && <span>{t('timeZone.now', { offset: current.offset, time: current.time })}</span>}
          {!readOnly && (
            <button {...list.getPopupIndicatorProps()} aria-label={t(open ? 'timeZone.close' : 'timeZone.open')}>
              <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
            </button>
          )}
        </End>
      </TextInputBox>
      {list.popupOpen && (
        <FloatingList
          open
          role="presentation"
          disablePortal
          anchorEl={list.anchorEl}
          placement="bottom-start"
          popperOptions={besideScrolling}
          modifiers={belowField}
        >
          <TimeZoneList list={list} labelID={labelID} />
        </FloatingList>
      )}
    </div>
  );
}

/** Inside the dialog, which is all that a screen reader sees of the page, but not cut off where its content scrolls. */
const besideScrolling = { strategy: 'fixed' } as const;

const belowField = [
  { name: 'offset', options: { offset: [0, 4] } },
  { name: 'flip', options: { boundary: [] } },
  { name: 'preventOverflow', options: { boundary: [] } },
];

const FloatingList = styled(Popper)(({ theme }) => ({ zIndex: theme.zIndex.modal }));

const End = styled('div')({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 2,
  paddingRight: 9,
  whiteSpace: 'nowrap',
  fontVariantNumeric: 'tabular-nums',
  color: token('muted'),
  span: { pointerEvents: 'none' },
  button: {
    display: 'grid',
    placeItems: 'center',
    width: 28,
    height: 28,
    marginRight: -6,
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    cursor: 'pointer',
  },
});
