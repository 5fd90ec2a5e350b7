import { focusRing } from '#console/app/theme.ts';
import { token } from '#console/app/tokens.ts';

/** The calendar of a date field in the product's own look. */
export const calendarStyles = {
  marginTop: '4px',
  borderRadius: '10px',
  border: `1px solid ${token('hairline')}`,
  boxShadow: token('shadow'),
  '& .MuiDateCalendar-root': { width: 268, height: 'auto', maxHeight: 'none', padding: '0 0 10px' },
  '& .MuiPickersCalendarHeader-root': { margin: '8px 0 4px', padding: '0 10px 0 18px', minHeight: 32, maxHeight: 32 },
  '& .MuiPickersCalendarHeader-label': { fontSize: 14, fontWeight: 600, letterSpacing: '-0.006em' },
  '& .MuiDayCalendar-weekDayLabel': { width: 32, height: 28, margin: '0 1px', fontSize: 12, color: token('muted') },
  '& .MuiDayCalendar-slideTransition': { minHeight: 212 },
  '& .MuiPickerDay-root': {
    width: 32,
    height: 32,
    margin: '0 1px',
    borderRadius: '6px',
    fontSize: 13,
    color: token('text'),
    '&:hover': { backgroundColor: token('sunken') },
    '&.Mui-focusVisible': { ...focusRing, backgroundColor: 'transparent' },
    '&.Mui-disabled, &.Mui-disabled:not(.Mui-selected)': { color: token('faint') },
  },
  '& .MuiPickerDay-dayOutsideMonth': { color: token('muted') },
  '& .MuiPickerDay-today:not(.Mui-selected)': { border: `1px solid ${token('control')}` },
  '& .MuiPickerDay-root.Mui-selected, & .MuiPickerDay-root.Mui-selected:hover, & .MuiPickerDay-root.Mui-selected:focus':
    {
      color: token('onAccent'),
      backgroundColor: token('accent'),
      fontWeight: 600,
    },
  '& .MuiYearCalendar-root, & .MuiMonthCalendar-root': { width: 266, maxHeight: 236 },
  '& .MuiYearCalendar-button, & .MuiMonthCalendar-button': {
    height: 32,
    width: 72,
    borderRadius: '6px',
    fontSize: 13,
    '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected:focus': {
      color: token('onAccent'),
      backgroundColor: token('accent'),
    },
  },
};
