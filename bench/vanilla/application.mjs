/** The yardstick of the framework: a Strapi application made of the product's own schemas and nothing else: core routes, public rights, link tables. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/paths.mjs';

const TYPES = ['category', 'dish', 'order'];
const COMPONENTS = ['menu/option', 'menu/option-group', 'order/line', 'order/delivery'];

/** @returns {string} the folder */
export function makeVanilla() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'samovar-vanilla-'));
  const write = (/** @type {string} */ name, /** @type {string | object} */ content) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  };
  write('package.json', {
    name: 'vanilla',
    version: '0.0.0',
    private: true,
    dependencies: { '@strapi/strapi': '5.54.0', '@strapi/plugin-users-permissions': '5.54.0' },
  });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  fs.mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  write('config/database.js', DATABASE);
  write('config/server.js', SERVER);
  write('config/admin.js', ADMIN);
  write('config/logger.js', `module.exports = { level: 'warn' };`);
  write('src/index.js', 'module.exports = {};');
  for (const type of TYPES) addType(write, type);
  for (const component of COMPONENTS) write(`src/components/${component}.json`, plain(read(`src/components/${component}.json`)));
  return folder;
}

/** @param {(name: string, content: string | object) => void} write @param {string} type */
function addType(write, type) {
  const schema = `content-types/${type}/schema.json`;
  const maker = (/** @type {string} */ part) =>
    `module.exports = require('@strapi/strapi').factories.createCore${part}('api::${type}.${type}');`;
  write(`src/api/${type}/${schema}`, plain(read(`src/api/${type}/${schema}`)));
  write(`src/api/${type}/controllers/${type}.js`, maker('Controller'));
  write(`src/api/${type}/services/${type}.js`, maker('Service'));
  write(`src/api/${type}/routes/${type}.js`, maker('Router'));
}

const read = (/** @type {string} */ file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

/** As the content-type builder would have made it: no columns of our own kind, no types that are not here. @param {any} schema */
function plain(schema) {
  const attributes = Object.entries(schema.attributes).flatMap(([name, attribute]) => plainAttribute(name, attribute));
  return { ...schema, attributes: Object.fromEntries(attributes) };
}

/** @param {string} name @param {any} attribute @returns {[string, object][]} */
function plainAttribute(name, attribute) {
  const { useJoinTable: _own, column: _column, configurable: _fixed, ...rest } = attribute;
  if (rest.type === 'customField') return [[name, { type: 'json' }]];
  if (rest.type !== 'relation') return [[name, rest]];
  return ['api::category.category', 'api::dish.dish', 'plugin::users-permissions.user'].includes(rest.target) ? [[name, rest]] : [];
}

const DATABASE = `module.exports = () => ({ connection: { client: 'postgres', connection: { connectionString: process.env.DATABASE_URL }, pool: { min: 2, max: 30 } } });`;
const SERVER = `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: env.array('APP_KEYS') }, logger: { updates: { enabled: false } } });`;
const ADMIN = `module.exports = ({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') }, transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } } });`;
