/** Draws the content types and their relations into docs/database.md; with --check it only says whether that is up to date. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PLACES = ['src/api', 'src/plugins', 'src/extensions'];
const LINES = { oneToOne: '|o--o|', oneToMany: '|o--o{', manyToOne: '}o--o|', manyToMany: '}o--o{' };
/** Strapi's own types that ours point at. */
const STRAPI = { 'plugin::users-permissions.user': 'user', 'plugin::users-permissions.role': 'role', 'plugin::upload.file': 'file' };

/** @typedef {{ type: string, relation?: keyof typeof LINES, target?: string, mappedBy?: string, component?: string, repeatable?: boolean, columnName?: string }} Attribute */
/** @typedef {{ info: { singularName: string }, attributes: Record<string, Attribute> }} Schema */

function drawing() {
  const schemas = PLACES.flatMap(schemaFiles)
    .map((file) => /** @type {Schema} */ (JSON.parse(readFileSync(file, 'utf8'))))
    .filter((schema) => schema.info?.singularName)
    .sort((a, b) => a.info.singularName.localeCompare(b.info.singularName));
  const boxes = schemas.map(({ info, attributes }) => [`  ${word(info.singularName)} {`, ...columns(attributes), '  }'].join('\n'));
  return ['erDiagram', ...boxes, ...schemas.flatMap(relations)].join('\n');
}

/** @param {string} place @returns {string[]} */
function schemaFiles(place) {
  try {
    return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('schema.json') && !name.includes('node_modules'))
      .map((name) => join(root, place, name))
      .sort();
  } catch {
    return [];
  }
}

/** @param {Record<string, Attribute>} attributes */
const columns = (attributes) =>
  Object.entries(attributes)
    .filter(([, attribute]) => attribute.type !== 'relation' && attribute.type !== 'media')
    .map(([name, attribute]) => `    ${typeOf(attribute)} ${attribute.columnName ?? name}`);

/** @param {Attribute} attribute */
function typeOf({ type, component = '', repeatable }) {
  if (type === 'customField') return 'json';
  return type === 'component' ? `${word(component.split('.').at(-1) ?? '')}${repeatable ? '_list' : ''}` : word(type);
}

/** Each relation once: from the side that holds the key. @param {Schema} schema */
const relations = ({ info, attributes }) =>
  Object.entries(attributes)
    .filter(([, { type, mappedBy }]) => (type === 'relation' && !mappedBy) || type === 'media')
    .map(
      ([name, { relation = 'manyToOne', target = 'plugin::upload.file' }]) =>
        `  ${word(info.singularName)} ${LINES[relation]} ${nameOf(target)} : ${name}`,
    );

/** @param {string} uid */
const nameOf = (uid) => STRAPI[/** @type {keyof typeof STRAPI} */ (uid)] ?? word(uid.split('.').at(-1) ?? uid);

/** @param {string} name */
const word = (name) => name.replaceAll(/[^a-zA-Z0-9]/g, '_');

const page = join(root, 'docs', 'database.md');
const fresh = `# The database

All content types with their columns, and their relations from the side that holds the key. Made by \`node scripts/diagram.mjs\` from the schemas; not edited by hand.

\`\`\`mermaid
${drawing()}
\`\`\`
`;
if (!process.argv.includes('--check')) writeFileSync(page, fresh);
else if (!existsSync(page) || readFileSync(page, 'utf8') !== fresh) {
  console.error('docs/database.md is out of date: run node scripts/diagram.mjs');
  process.exit(1);
}
