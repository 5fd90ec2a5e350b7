/** Has a row that is new stand out for a moment; the table says how. */
export function flashRow(row: HTMLTableRowElement): void {
  row.dataset.new = '';
  row.addEventListener('animationend', () => delete row.dataset.new, { once: true });
}
