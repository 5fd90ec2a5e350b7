import path from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

interface Preloads {
  /** Modules that every page needs and that nothing imports statically. */
  everybody: string[];
  /** Modules that are needed by who is signed in. The server leaves their tags out for everybody else. */
  signedIn: string[];
  /** Fonts that are seen at once. */
  fonts: RegExp;
}

/**
 * Names in the page what its code will ask for, so that a browser fetches all of it at once instead of a piece when the one
 * before has been read and run.
 */
export function preloads({ everybody, signedIn, fonts }: Preloads): Plugin {
  let root = '';
  return {
    name: 'keyroom:preloads',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const named = new Set<string>();
        const toTags = (modules: string[], attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor[] =>
          modules
            .flatMap((module) => filesOf(path.join(root, module), bundle))
            .filter((file) => !html.includes(file) && !named.has(file) && named.add(file))
            .map((file) =>
              toTag({ rel: file.endsWith('.css') ? 'stylesheet' : 'modulepreload', href: `/${file}`, ...attrs }),
            );
        return [
          ...toTags(everybody, {}),
          ...Object.keys(bundle)
            .filter((file) => fonts.test(`/${file}`))
            .map((file) => toTag({ rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}` })),
          ...toTags(signedIn, { 'data-for': 'signed-in' }),
        ];
      },
    },
  };
}

function toTag(attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' };
}

/** The file that stands for a module that is loaded later, and the scripts and styles it imports. Throws where there is none. */
function filesOf(module: string, bundle: Rollup.OutputBundle): string[] {
  const id = module.replaceAll('\\', '/');
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === id);
  if (!chunk) throw new Error(`No file of the build stands for ${module}. Correct vite.config.ts.`);
  const all = [...withImports(chunk.fileName, bundle)];
  const styles = chunks
    .filter(({ fileName }) => all.includes(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...styles, ...all];
}

/** The chunk and all that it imports statically, however far down; what is imported comes first. */
function withImports(file: string, bundle: Rollup.OutputBundle, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (chunk?.type === 'chunk') for (const imported of chunk.imports) withImports(imported, bundle, found);
  return found.add(file);
}
