/** What the two builds depend on and leave, as fingerprints: by content, because a checkout or a copy gives files new times. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', '.git', '.cache', '.strapi']);

/** All files below a folder, sorted. @param {string} folder @returns {string[]} */
export function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (skipped.has(entry.name)) return [];
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(file) : [file];
    });
}

const inRoot = (/** @type {string} */ name) => path.join(root, name);
const isAdmin = (/** @type {string} */ file) => /^src\/(admin|plugins\/[^/]+\/admin)\//.test(path.relative(root, file));
const isWidget = (/** @type {string} */ file) => /^src\/plugins\/[^/]+\/widget\//.test(path.relative(root, file));
const always = ['package.json', 'package-lock.json', 'tsconfig.json'].map(inRoot);

/** The sources that tsc turns into the server. */
export const serverSources = () =>
  ['config', 'database', 'src', 'types']
    .flatMap((folder) => filesBelow(inRoot(folder)))
    .filter((file) => /\.(ts|json)$/.test(file) && !isAdmin(file) && !isWidget(file));

/** The sources of the scripts for web pages, with whatever they import from elsewhere. */
export const widgetSources = () => [
  ...withImports(filesBelow(inRoot('src/plugins')).filter(isWidget)),
  ...['scripts/widget.mjs', 'scripts/compress.mjs'].map(inRoot),
];

/** @param {string[]} files */
function withImports(files) {
  const found = new Set(files);
  for (const file of found) if (/\.(ts|tsx|js|jsx|mjs)$/.test(file)) for (const imported of importsOf(file)) found.add(imported);
  return found;
}

/** The sources that Vite turns into the panel, with whatever they import from the server's side. */
export function adminSources() {
  const found = withImports(filesBelow(inRoot('src')).filter(isAdmin));
  const plugins = filesBelow(inRoot('src/plugins')).filter((file) => path.basename(file) === 'package.json');
  const settings = ['config/admin.ts', 'config/plugins.ts', 'config/server.ts', 'scripts/compress.mjs'].map(inRoot);
  return [...found, ...plugins, ...settings].sort();
}

/** @param {string} file @returns {string[]} */
function importsOf(file) {
  const text = fs.readFileSync(file, 'utf8');
  const names = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]((?:\.{1,2}|#domain)\/[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return names.flatMap(
    (name) => resolve(name.startsWith('#') ? inRoot(`src/${name.slice(1)}`) : path.resolve(path.dirname(file), name)) ?? [],
  );
}

/** @param {string} place without extension */
const resolve = (place) =>
  [place, ...['.ts', '.tsx', '.js', '.json', '/index.ts', '/index.tsx'].map((end) => place + end)].find(
    (file) => fs.existsSync(file) && fs.statSync(file).isFile(),
  );

export const serverFingerprint = () => fingerprint([...always, ...serverSources(), ...widgetSources()], []);

/** The path of PUBLIC_URL and the STRAPI_ADMIN_* variables are written into the panel. @param {NodeJS.ProcessEnv} env */
export const adminFingerprint = (env = process.env) =>
  fingerprint([...always, ...adminSources()], [publicPath(env), ...adminVariables(env)]);

/** @param {NodeJS.ProcessEnv} env */
const publicPath = ({ PUBLIC_URL = '' }) => (URL.canParse(PUBLIC_URL) ? new URL(PUBLIC_URL).pathname : '/');

/** @param {NodeJS.ProcessEnv} env */
const adminVariables = (env) =>
  Object.entries(env)
    .filter(([name]) => name.startsWith('STRAPI_ADMIN_'))
    .map(([name, value]) => `${name}=${value}`)
    .sort();

/** @param {string[]} files @param {string[]} words */
function fingerprint(files, words) {
  const hash = createHash('sha256').update(words.join('\n'));
  for (const file of files) if (fs.existsSync(file)) hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  return hash.digest('hex');
}

/** What a build has left, so that a foreign hand in it is seen. @param {string[]} places */
export const outputFingerprint = (...places) =>
  fingerprint(
    places.flatMap((place) => filesBelow(place)),
    [],
  );
