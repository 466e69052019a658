/** The fields of a type as a query names them: what stands behind a name, and what a step into it leads to. */
import type { Core, UID } from '@strapi/strapi';
import { machines } from '#domain/machines';

export interface Attribute {
  type: string;
  target?: UID.Schema;
  component?: UID.Schema;
  enum?: readonly string[];
  /** Of a custom field. */
  options?: object;
  pluginOptions?: object;
}

/** Rows have them, types don't list them. */
const KEYS: Readonly<Record<string, Attribute>> = { id: { type: 'integer' }, documentId: { type: 'string' } };

const RELATED = ['relation', 'component', 'dynamiczone', 'media'];

export const isRelated = ({ type }: Attribute): boolean => RELATED.includes(type);

export const targetOf = (attribute: Attribute | undefined): UID.Schema | undefined =>
  attribute?.type === 'media' ? 'plugin::upload.file' : (attribute?.target ?? attribute?.component);

export function attributeOf(strapi: Core.Strapi, uid: UID.Schema | undefined, name: string): Attribute | undefined {
  const attributes: Readonly<Record<string, Attribute>> = uid ? strapi.getModel(uid).attributes : {};
  const inside = insideName(uid, name);
  return Object.hasOwn(attributes, inside) ? attributes[inside] : uid && Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
}

/** The Content Manager keeps the word `status` for itself: a type with a machine calls its attribute `state`. */
export const insideName = (uid: UID.Schema | undefined, name: string): string =>
  name === 'status' && uid !== undefined && uid in machines ? 'state' : name;
