import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { MessageID } from '#console/i18n/messages.ts';
import type { Locale } from '#contract/values.ts';

const catalogues = path.join(import.meta.dirname, '..', '..', 'src', 'console', 'i18n');

/** A text of the console's catalogue, with the values its placeholders take. */
export type Words = (id: MessageID, values?: Record<string, unknown>) => string;

/** The console's texts in a language, as they are in its catalogues. */
export function readWords(locale: Locale): Words {
  const files = globSync('*.json', { cwd: path.join(catalogues, locale) });
  const texts = files.map((file) => JSON.parse(readFileSync(path.join(catalogues, locale, file), 'utf8')));
  const compiled = Object.entries<string>(Object.assign({}, ...texts)).map(([id, text]) => [id, compileMessage(text)]);
  const i18n = setupI18n({ locale, messages: { [locale]: Object.fromEntries(compiled) } });
  return (id, values) => {
    if (!(id in i18n.messages)) throw new Error(`The catalogue has no text ${id}.`);
    return i18n._(id, values);
  };
}
