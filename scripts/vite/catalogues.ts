import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

/** Compiles the ICU messages of `src/console/i18n/<locale>/*.json` at build time, so that no message parser is shipped. */
export function catalogues(): Plugin {
  return {
    name: 'keyroom:catalogues',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/console\/i18n\/[a-z]{2}-[A-Z]{2}\/[^/]+\.json$/.test(id)) return null;
      const messages: Record<string, string> = JSON.parse(code);
      const compiled = Object.entries(messages).map(([key, message]) => [key, compileMessage(message)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}
