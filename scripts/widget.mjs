/** Bundles the chat's scripts for web pages: two entries that run in a page, and Socket.IO in a file that they load when somebody talks. */
import fs from 'node:fs';
import path from 'node:path';
import { compress } from './compress.mjs';
import { root } from './paths.mjs';

const SOURCES = path.join(root, 'src', 'plugins', 'chat', 'widget');
export const widgetOutput = path.join(root, 'dist', 'widget');

/** @param {string} name */
const source = (name) => path.join(SOURCES, name);

/** Styles become a text that the script brings along. @type {(transform: typeof import('esbuild').transform) => import('esbuild').Plugin} */
const stylesAsText = (transform) => ({
  name: 'styles-as-text',
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const { code } = await transform(await fs.promises.readFile(file, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
});

export async function bundleWidget() {
  fs.rmSync(widgetOutput, { recursive: true, force: true });
  const { build, transform } = await import('esbuild');
  /** @type {import('esbuild').BuildOptions} */
  const options = {
    bundle: true,
    minify: true,
    target: 'es2022',
    charset: 'utf8',
    outdir: widgetOutput,
    logLevel: 'warning',
    legalComments: 'eof',
    tsconfig: source('tsconfig.json'),
  };
  await build({ ...options, entryPoints: [source('line.ts')], format: 'esm', entryNames: '[name]-[hash]' });
  const [line] = fs.readdirSync(widgetOutput);
  await build({
    ...options,
    entryPoints: ['widget.ts', 'page.ts'].map(source),
    format: 'iife',
    plugins: [stylesAsText(transform)],
    define: { LINE_FILE: JSON.stringify(line) },
  });
  await compress(widgetOutput);
}
