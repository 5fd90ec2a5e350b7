import path from 'node:path';
import { build, type Plugin, type Rollup } from 'vite';

/** Puts a module, with what it imports, into the page as a script that runs before anything else is asked for. */
export function earlyScript(module: string): Plugin {
  let root = '';
  return {
    name: 'keyroom:early-script',
    configResolved(config) {
      root = config.root;
    },
    async transformIndexHtml(html) {
      const script = `<script>${await bundle(path.join(root, module))}</script>`;
      // Before any style, which a script has to wait for.
      return html.replace(/(?=<title>)/, () => `${script}\n    `);
    },
  };
}

async function bundle(module: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2024',
      modulePreload: false,
      rolldownOptions: { input: module, output: { format: 'iife' } },
    },
  });
  const { output } = built as Rollup.RollupOutput;
  return output[0].code.trim();
}
