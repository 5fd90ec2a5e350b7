import type { HtmlTagDescriptor, Plugin } from 'vite';
import { type Chunks, chunksOf, chunkWith, withImports } from './chunks.ts';

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
        const chunks = chunksOf(bundle);
        const named = new Set<string>();
        const toTags = (modules: string[], attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor[] =>
          modules
            .flatMap((module) => filesOf(module, chunks, root))
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

/** The file that holds a module, and the scripts and styles it imports. */
function filesOf(module: string, chunks: Chunks, root: string): string[] {
  const all = [...withImports(chunkWith(module, chunks, root), chunks)];
  const styles = all.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...styles, ...all.map(({ fileName }) => fileName)];
}
