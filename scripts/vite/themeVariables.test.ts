import path from 'node:path';
import { build, type Rollup } from 'vite';
import { expect, test } from 'vitest';
import { dark, light } from '../../src/console/app/tokens.ts';
import { root } from '../run.ts';
import { themeVariables } from './themeVariables.ts';

test('the style sheet of the page ends with what the theme calls its colours, in both schemes', async () => {
  const input = 'src/console/app/base.css';
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [themeVariables('src/console/app/theme.ts', input)],
    build: { write: false, cssMinify: false, rolldownOptions: { input: path.join(root, input) } },
  })) as Rollup.RollupOutput;
  const sheet = built.output.find(({ fileName }) => fileName.endsWith('.css'));
  const css = sheet?.type === 'asset' ? String(sheet.source) : '';
  const variables = css.slice(css.indexOf('--mui-'));
  const [bright = '', night = ''] = variables.split('[data-scheme="dark"] {');
  expect(bright).toContain(`--mui-palette-primary-main: ${light.accent};`);
  expect(bright).toContain('color-scheme: light;');
  expect(night).toContain(`--mui-palette-primary-main: ${dark.accent};`);
  expect(night).toContain('color-scheme: dark;');
  expect(css).not.toContain('[object Object]');
});
