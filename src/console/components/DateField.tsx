import { styled } from '@mui/material/styles';
import { AdapterDayjs } from '@mui/x-date-pickers/AdapterDayjs';
import { DatePicker } from '@mui/x-date-pickers/DatePicker';
import { LocalizationProvider } from '@mui/x-date-pickers/LocalizationProvider';
import { enUS, jaJP } from '@mui/x-date-pickers/locales';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/ja';
import { Calendar, ChevronDown, ChevronLeft, ChevronRight } from 'lucide-react';
import { type Ref, useState } from 'react';
import { token } from '#console/app/tokens.ts';
import { useLocale } from '#console/i18n/i18n.ts';
import { calendarStyles } from './calendarStyles.ts';

export interface DateFieldProps {
  label: string;
  /** A plain day, `2026-12-01`; empty while it is not a whole date. */
  value: string;
  /** The first day that can be picked; an earlier one can still be typed, and is the form's to refuse. */
  min: string;
  /** The last one; a later one likewise. */
  max?: string | undefined;
  onChange: (value: string) => void;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean;
  readOnly?: boolean;
}

const languages = {
  'en-US': { adapter: 'en', format: 'D MMM YYYY', month: 'MMMM YYYY', texts: enUS },
  'ja-JP': { adapter: 'ja', format: 'YYYY年M月D日', month: 'YYYY年M月', texts: jaJP },
};

/** A day, typed part by part or picked in a calendar. The day has no zone here: what moment it means is the form's business. */
export function DateField({
  label,
  value,
  min,
  max,
  onChange,
  onBlur,
  inputRef,
  readOnly = false,
  ...aria
}: DateFieldProps) {
  const { adapter, format, month, texts } = languages[useLocale()];
  const [typed, setTyped] = useState<Dayjs | null>(null);
  // A half-typed date is no value yet, but taking it out of the field would take it from the person.
  const shown = toDay(typed) === value ? typed : toDayjs(value);
  return (
    <LocalizationProvider
      dateAdapter={AdapterDayjs}
      adapterLocale={adapter}
      localeText={texts.components.MuiLocalizationProvider.defaultProps.localeText}
    >
      <Picker
        value={shown}
        onChange={(next) => {
          setTyped(next);
          onChange(toDay(next));
        }}
        format={format}
        minDate={dayjs(min)}
        {...(max !== undefined && { maxDate: dayjs(max) })}
        readOnly={readOnly}
        inputRef={inputRef ?? null}
        reduceAnimations
        showDaysOutsideCurrentMonth
        fixedWeekNumber={6}
        views={['year', 'month', 'day']}
        openTo="day"
        desktopModeMediaQuery="@media all"
        slots={icons}
        slotProps={{
          textField: {
            error: aria['aria-invalid'] ?? false,
            onBlur,
            slotProps: { input: { 'aria-label': label, 'aria-describedby': aria['aria-describedby'] } },
          },
          calendarHeader: { format: month },
          desktopPaper: { sx: calendarStyles },
        }}
      />
    </LocalizationProvider>
  );
}

function toDay(day: Dayjs | null): string {
  return day?.isValid() ? day.format('YYYY-MM-DD') : '';
}

function toDayjs(day: string): Dayjs | null {
  return day === '' ? null : dayjs(day);
}

const icons = {
  openPickerIcon: () => <Calendar size={16} strokeWidth={1.75} />,
  switchViewIcon: () => <ChevronDown size={16} strokeWidth={1.75} />,
  leftArrowIcon: () => <ChevronLeft size={16} strokeWidth={1.75} />,
  rightArrowIcon: () => <ChevronRight size={16} strokeWidth={1.75} />,
};

const Picker = styled(DatePicker)({
  width: 168,
  '& .MuiPickersInputBase-root': {
    height: 32,
    padding: '0 2px 0 10px',
    backgroundColor: token('panel'),
    '&:hover .MuiPickersOutlinedInput-notchedOutline': { borderColor: token('faint') },
    '&.Mui-focused': { boxShadow: `0 0 0 3px ${token('accentTint')}` },
    '&.Mui-focused .MuiPickersOutlinedInput-notchedOutline': { borderWidth: 1, borderColor: token('accent') },
    '&.Mui-error .MuiPickersOutlinedInput-notchedOutline': { borderColor: token('danger') },
  },
  '& .MuiPickersOutlinedInput-notchedOutline': { borderColor: token('control') },
  '& .MuiPickersSectionList-root': { padding: '6px 0', fontSize: 14, letterSpacing: '-0.006em' },
  '& .MuiIconButton-root': { width: 28, height: 28, margin: 0 },
});
