/** What the application is made of, as its files say it: types and components by their uid. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { userAttributes } from '../../src/extensions/users-permissions/user-attributes';

export interface Attribute {
  type: string;
  enum?: string[];
  private?: boolean;
  searchable?: boolean;
  pluginOptions?: { panel?: { size?: number } };
}

export interface Schema {
  info: { displayName: string; singularName?: string };
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, Attribute>;
  pluginOptions?: { 'content-manager'?: { visible?: boolean } };
}

interface Plugin {
  contentTypes: { user: { schema: Schema } };
}

const { user } = (require('@strapi/plugin-users-permissions/strapi-server')() as Plugin).contentTypes;
const source = path.resolve(__dirname, '../../src');
const read = (file: string): Schema => JSON.parse(readFileSync(path.join(source, file), 'utf8')) as Schema;
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(source, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));

const ofApis = filesIn('api')
  .filter((file) => path.basename(file) === 'schema.json')
  .map((file) => [`api::${file.split(path.sep)[1]}.${path.basename(path.dirname(file))}`, read(file)] as const);

export const contentTypes: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(ofApis),
  'plugin::users-permissions.user': { ...user.schema, attributes: userAttributes({ ...user.schema.attributes }) as Schema['attributes'] },
};

export const components: Readonly<Record<string, Schema>> = Object.fromEntries(
  filesIn('components')
    .filter((file) => file.endsWith('.json'))
    .map((file) => [`${path.basename(path.dirname(file))}.${path.basename(file, '.json')}`, read(file)]),
);
