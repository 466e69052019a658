/** The configuration of a run: `.env` under the real environment, secrets made on first start, demanded in production. */
import { createECDH, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { Refusal, envFile, require } from './paths.mjs';

const random = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const secrets = {
  APP_KEYS: () => [random(), random(), random(), random()].join(','),
  JWT_SECRET: random,
  ADMIN_JWT_SECRET: random,
  API_TOKEN_SALT: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
};

/** The pair that web pushes are signed with: wanted, never demanded. @returns {Record<string, string>} */
function pushKeys() {
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  // A key that begins with zeros comes without them, and is 32 bytes all the same.
  const secret = Buffer.from(pair.getPrivateKey('hex').padStart(64, '0'), 'hex');
  return { VAPID_PUBLIC_KEY: pair.getPublicKey('base64url'), VAPID_PRIVATE_KEY: secret.toString('base64url') };
}

const placeholder = /to-?be-?modified|change-?me|replace-?me|placeholder|^(secret|password|default|example|your[-_ ]|<|\$\{)/i;

/** @returns {Record<string, string>} A new value for every secret. */
export const freshSecrets = () => ({
  ...Object.fromEntries(Object.entries(secrets).map(([name, make]) => [name, make()])),
  ...pushKeys(),
  // Only docker-compose.yml reads it: letters that an address takes as they are.
  POSTGRES_PASSWORD: random(),
});

/** @param {string} file @returns {Record<string, string>} */
export function readEnvFile(file) {
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return {};
  return parser().parse(fs.readFileSync(file, 'utf8'));
}

/** Strapi's own parser: a second one could read a quote differently. */
function parser() {
  const core = createRequire(require.resolve('@strapi/strapi')).resolve('@strapi/core');
  return createRequire(core)('dotenv');
}

/**
 * The environment to start the server with. The real environment wins over `.env`; an empty variable is one that is not set.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {NodeJS.ProcessEnv}
 */
export function prepareEnvironment(env = process.env) {
  const file = envFile(env);
  let merged = merge(file, env);
  if (merged.NODE_ENV === 'production') demandSecrets(merged);
  else if (missing(merged).length > 0) {
    addSecrets(file, missing(merged));
    merged = merge(file, env);
  }
  // Strapi reads the file once more by itself; all that counts is here already.
  return { ...merged, ENV_PATH: devNull };
}

/** @param {string} file @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
const merge = (file, env) => ({ ...withoutEmpty(readEnvFile(file)), ...withoutEmpty(env) });

/** @param {NodeJS.ProcessEnv} variables */
const withoutEmpty = (variables) => Object.fromEntries(Object.entries(variables).filter(([, value]) => value));

/** @param {NodeJS.ProcessEnv} env */
const missing = (env) => [
  ...Object.keys(secrets).filter((name) => !env[name]),
  ...(env.VAPID_PUBLIC_KEY || env.VAPID_PRIVATE_KEY ? [] : ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY']),
];

/** Appends only: what somebody wrote stays as it is. @param {string} file @param {string[]} names */
function addSecrets(file, names) {
  const fresh = freshSecrets();
  const isNew = !fs.existsSync(file);
  const head = isNew ? '# Secrets of this installation, made on first start. See .env.example for everything else.\n' : '\n';
  const lines = names.map((name) => `${name}=${fresh[name]}\n`).join('');
  try {
    fs.appendFileSync(file, head + lines, { mode: 0o600 });
  } catch (error) {
    throw new Refusal(`The secrets cannot be kept in ${file} (${reason(error)}). Make it writable, or set ${names.join(', ')}.`);
  }
  console.log(`${isNew ? 'Made' : 'Completed'} ${file} with new secrets.`);
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** @param {NodeJS.ProcessEnv} env */
function demandSecrets(env) {
  const complaints = [...Object.keys(secrets).flatMap((name) => complaint(name, env)), ...databaseComplaint(env)];
  if (complaints.length === 0) return;
  throw new Refusal(
    `In production every secret must be set, in the environment or in .env:\n${complaints.map((line) => `  ${line}\n`).join('')}` +
      'Fresh ones: node scripts/up.mjs secrets >> .env',
  );
}

/** @param {string} name @param {NodeJS.ProcessEnv} env @returns {string[]} */
function complaint(name, env) {
  const value = env[name];
  if (!value) return [`${name} is missing`];
  const parts = value.split(',').map((part) => part.trim());
  if (parts.some((part) => placeholder.test(part))) return [`${name} is a placeholder`];
  if (parts.some((part) => part.length < 16)) return [`${name} is too short (at least 16 characters)`];
  if (parts.some((part) => new Set(part).size < 6)) return [`${name} is too simple`];
  const twin = Object.keys(secrets).find((other) => other !== name && env[other] === value);
  return twin ? [`${name} is the same as ${twin}`] : [];
}

/** @param {NodeJS.ProcessEnv} env @returns {string[]} */
function databaseComplaint({ DATABASE_URL = '' }) {
  if (!URL.canParse(DATABASE_URL)) return [];
  const { username, password } = new URL(DATABASE_URL);
  return password && [username, 'samovar', 'postgres', 'password'].includes(password)
    ? ['DATABASE_URL has a default password (in containers it is POSTGRES_PASSWORD)']
    : [];
}
