import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

type Sheet = Record<string, Record<string, string | number>>;

const toProperty = (name: string) => (name.startsWith('--') ? name : name.replace(/[A-Z]/g, '-$&').toLowerCase());

function toCss(sheet: Sheet): string {
  const rules = Object.entries(sheet).map(([selector, declarations]) => {
    const lines = Object.entries(declarations).map(([name, value]) => `${toProperty(name)}: ${value};`);
    return `${selector} { ${lines.join(' ')} }\n`;
  });
  return rules.join('');
}

/**
 * Writes the CSS variables of a theme (`theme`, which the module exports) at the end of a style sheet: the page would otherwise make
 * the same 400 anew each time it is loaded, before it draws anything.
 */
export function themeVariables(module: string, styleSheet: string): Plugin {
  return {
    name: 'keyroom:theme-variables',
    enforce: 'pre',
    async transform(code, id) {
      if (!id.endsWith(`/${styleSheet}`)) return null;
      const file = path.join(this.environment.config.root, module);
      const { theme } = await import(pathToFileURL(file).href);
      const sheets: Sheet[] = theme.generateStyleSheets();
      return { code: `${code}\n${sheets.map(toCss).join('')}`, map: null };
    },
  };
}
