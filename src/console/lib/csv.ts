/** A value in a cell. Moments are given as ISO texts by who knows their zone. */
export type CsvValue = string | number | boolean | undefined;

/** What a spreadsheet takes for a formula, or cuts off, at the beginning of a cell. */
const active = /^[=+\-@\t\r\0＝＋－＠]/;

function cell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  // An apostrophe tells spreadsheets that what follows is text.
  const harmless = active.test(value) ? `'${value}` : value;
  const text = harmless.replaceAll('\0', '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line after RFC 4180, its end included. No cell begins like a formula; numbers stay numbers. */
export function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(cell).join(',')}\r\n`;
}

/** Tells spreadsheets that the file is in UTF-8. */
export const csvStart = '\uFEFF';

export const csvType = 'text/csv;charset=utf-8';
