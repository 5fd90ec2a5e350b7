import OutlinedInput from '@mui/material/OutlinedInput';
import Popper from '@mui/material/Popper';
import { styled } from '@mui/material/styles';
import useAutocomplete from '@mui/material/useAutocomplete';
import { useForkRef } from '@mui/material/utils';
import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type Ref, useEffect, useMemo, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useLocale, useText } from '#console/i18n/i18n.ts';
import { prepareTimeZoneSearch, searchTimeZones, timeZoneOption } from '#console/lib/timeZones.ts';
import { useNow } from '#console/lib/useNow.ts';
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
      inputValue === value
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

  return (
    <div {...list.getRootProps()}>
      <OutlinedInput
        ref={list.setAnchorEl}
        fullWidth
        sx={{ paddingRight: '10px' }}
        readOnly={readOnly}
        error={aria['aria-invalid'] ?? false}
        inputRef={fieldRef}
        slotProps={{ input: { ...input, ...aria, id } }}
        onBlur={(event) => {
          close?.(event as React.FocusEvent<HTMLInputElement>);
          onBlur?.();
        }}
        endAdornment={
          <Clock {...list.getPopupIndicatorProps()} aria-label={t(open ? 'timeZone.close' : 'timeZone.open')}>
            {!open && current && t('timeZone.now', { offset: current.offset, time: current.time })}
            <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
          </Clock>
        }
      />
      {list.popupOpen && (
        <FloatingList open anchorEl={list.anchorEl} placement="bottom-start" modifiers={belowField}>
          <TimeZoneList list={list} labelID={labelID} />
        </FloatingList>
      )}
    </div>
  );
}

const belowField = [{ name: 'offset', options: { offset: [0, 4] } }];

const FloatingList = styled(Popper)(({ theme }) => ({ zIndex: theme.zIndex.modal }));

const Clock = styled('button')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  height: 28,
  padding: 0,
  border: 0,
  background: 'none',
  font: 'inherit',
  fontVariantNumeric: 'tabular-nums',
  whiteSpace: 'nowrap',
  color: token('muted'),
  cursor: 'pointer',
});
