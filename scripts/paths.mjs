/** Where things lie: the checkout, the data folder, and how to load packages from node_modules. */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** A problem of the surroundings that a person can mend: shown as one sentence, without a stack. */
export class Refusal extends Error {}

/** @param {NodeJS.ProcessEnv} env */
export const dataFolder = (env = process.env) => path.resolve(root, env.DATA_DIR || '.data');

/** @param {NodeJS.ProcessEnv} env Strapi reads the same variable for the place of `.env`. */
export const envFile = (env = process.env) => path.resolve(root, env.ENV_PATH || '.env');

/** Loads a package as Strapi itself does (CommonJS), so that nothing is in memory twice. */
export const require = createRequire(path.join(root, 'package.json'));

/** The data folder can be crossed by the database's own user, but not listed. */
export function makeDataFolder(env = process.env) {
  const folder = dataFolder(env);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}

export function demandPackages() {
  if (!fs.existsSync(path.join(root, 'node_modules', '@strapi', 'strapi', 'package.json')))
    throw new Refusal('The packages are not installed yet. Run `npm ci` first.');
}
