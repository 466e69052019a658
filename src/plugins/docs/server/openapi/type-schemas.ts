/** A type's rows as Strapi's generic reads answer them: every field that is not private, and what may be populated. */
import type { Core, UID } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { machines } from '#domain/machines';
import { count, nullable, pascal, referTo, type Json } from './json';

export interface Attribute {
  type: string;
  required?: boolean;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  component?: string;
  enum?: string[];
  customField?: string;
  options?: { choices?: string[] };
  pluginOptions?: { openapi?: { schema?: Json } };
}

const FILE = 'plugin::upload.file';
/** Of a type that has no read of its own. */
const ROW = { type: 'object', properties: { id: { type: 'integer' }, documentId: { type: 'string' } } };
const DOCUMENT_ID = { type: 'string', pattern: '^[a-z0-9]{24}$' };
const TIME = '^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,3})?)?$';

const SCALARS: Readonly<Record<string, Json>> = {
  integer: { type: 'integer' },
  biginteger: { type: 'string', pattern: '^-?[0-9]+$' },
  decimal: { type: 'number' },
  float: { type: 'number' },
  boolean: { type: 'boolean' },
  datetime: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  time: { type: 'string', pattern: TIME },
  email: { type: 'string', format: 'email' },
};
/** By language, by field; null is none yet. */
const TRANSLATIONS = {
  type: ['object', 'null'],
  additionalProperties: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
};

/** `api::dish.dish` → Dish, `order.line` → OrderLine */
export const nameOf = (uid: string): string =>
  uid === FILE ? 'UploadedFile' : pascal(uid.startsWith('api::') ? uid.slice(uid.indexOf('.') + 1) : uid);

/** Of these types, and of their parts. */
export function typeSchemas(strapi: Core.Strapi, uids: readonly string[]): Record<string, Json> {
  const schemas: Record<string, Json> = { Row: ROW };
  const waiting = [...new Set([...uids, FILE])];
  for (const uid of waiting) {
    const fields = publicFields(strapi, uid);
    schemas[nameOf(uid)] = rowSchema(uid, fields, uids);
    const parts = fields.flatMap(([, { component }]) => (component && !waiting.includes(component) ? [component] : []));
    waiting.push(...new Set(parts));
  }
  return schemas;
}

export const publicFields = (strapi: Core.Strapi, uid: string): [string, Attribute][] => {
  const model = strapi.getModel(uid as UID.Schema);
  return Object.entries(model.attributes as Record<string, Attribute>)
    .filter(
      ([name, { type, relation }]) =>
        type !== 'password' && !relation?.startsWith('morph') && !contentTypes.isPrivateAttribute(model, name),
    )
    .map(([name, attribute]) => [name === 'state' && uid in machines ? 'status' : name, attribute]);
};

function rowSchema(uid: string, fields: [string, Attribute][], known: readonly string[]): Json {
  const isPart = !uid.includes('::');
  const keys = isPart ? { id: count } : { id: count, documentId: DOCUMENT_ID };
  return {
    type: 'object',
    properties: {
      ...keys,
      ...Object.fromEntries(fields.map(([name, attribute]) => [name, fieldSchema(attribute, uid === FILE ? [] : known)])),
    },
    required: isPart || uid === FILE ? ['id'] : ['documentId'],
  };
}

function fieldSchema(attribute: Attribute, known: readonly string[]): Json {
  const { type, target, component, required, repeatable, multiple, relation } = attribute;
  const row = target && !known.includes(target) && type !== 'media' ? referTo('Row') : null;
  const whole = type === 'media' ? FILE : (component ?? target);
  const behind = row ?? (whole ? referTo(nameOf(whole)) : null);
  if (behind && (repeatable || multiple || relation?.endsWith('Many'))) return { type: 'array', items: behind };
  if (behind) return nullable(behind);
  const schema = scalarSchema(attribute);
  // What Strapi keeps beside a file is its own affair.
  if (known.length === 0 && Object.keys(schema).length === 0) return { type: ['object', 'null'] };
  return required || type === 'json' ? schema : nullable(schema);
}

/** As a value of its own; Strapi answers null where a field that is not required is empty. */
export function scalarSchema({ type, enum: values, options, pluginOptions, customField }: Attribute): Json {
  const own = pluginOptions?.openapi?.schema;
  if (own) return own;
  if (type !== 'json') return SCALARS[type] ?? (values ? { type: 'string', enum: values } : { type: 'string' });
  if (options?.choices) return { type: ['array', 'null'], items: { type: 'string', enum: options.choices } };
  // A test says so where nothing is known of what is stored.
  return customField === 'plugin::backoffice.translations' ? TRANSLATIONS : {};
}
