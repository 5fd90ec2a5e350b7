/** Saves a text as a file. */
export function downloadText(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Prints a text, and nothing else of the page. It is there no longer than that takes. */
export function printText(text: string): void {
  const sheet = document.createElement('pre');
  sheet.dataset.print = '';
  sheet.textContent = text;
  document.body.append(sheet);
  addEventListener('afterprint', () => sheet.remove(), { once: true });
  print();
}
