import { download } from '#console/lib/download.ts';

/** Saves a text as a file. */
export function downloadText(name: string, text: string): void {
  download(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
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
