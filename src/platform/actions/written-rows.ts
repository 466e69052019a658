/** Writes over REST for types whose rows people edit: relations by documentId, a PUT that really sets the whole. */
import type { Core, UID } from '@strapi/strapi';
import { DomainError, type FieldError } from '#domain/errors';
import { namedBy } from '../documents/foreign-keys';
import { inTransaction, tableOf } from '../postgres/rows';

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  default?: unknown;
}

/** What a PUT means: every writable field that is not sent goes back to its default, or to nothing. */
export function asWhole<Values extends object>(
  strapi: Core.Strapi,
  uid: UID.ContentType,
  writable: readonly (keyof Values & string)[],
  values: Values,
): Values {
  const attributes: Readonly<Record<string, Attribute>> = strapi.contentType(uid).attributes;
  const blank = (name: string): unknown => {
    const attribute = attributes[name];
    if (attribute?.default !== undefined) return attribute.default;
    return attribute?.type === 'component' || attribute?.relation === 'manyToMany' ? [] : null;
  };
  const untouched = writable.filter((name) => values[name] === undefined);
  return { ...values, ...Object.fromEntries(untouched.map((name) => [name, blank(name)])) };
}

/** @throws DomainError `request.invalid` naming each relation or file that does not exist. */
export async function checkReferences(
  strapi: Core.Strapi,
  references: readonly { path: string; uid: string; ids: readonly (string | number)[] }[],
): Promise<void> {
  const errors: FieldError[] = [];
  for (const { path, uid, ids } of references) {
    const missing = await missingOf(strapi, uid, ids);
    if (missing.length > 0) errors.push({ path: [path], message: `does not exist: ${missing.join(', ')}` });
  }
  if (errors.length > 0)
    throw new DomainError('request.invalid', { fields: errors.map((error) => `${error.path.join('.')} ${error.message}`), errors });
}

async function missingOf(strapi: Core.Strapi, uid: string, ids: readonly (string | number)[]): Promise<(string | number)[]> {
  if (ids.length === 0) return [];
  const isThere = async (name: string | number): Promise<boolean> => {
    const which = typeof name === 'number' ? { id: name } : namedBy(strapi, uid, name);
    return (await inTransaction(strapi, (trx) => trx(tableOf(strapi, uid)).where(which).first('id'))) !== undefined;
  };
  const missing = [];
  for (const name of new Set(ids)) if (!(await isThere(name))) missing.push(name);
  return missing;
}
