/** The names in `fields` and `sort` of a list as Strapi shall be asked them: each is one, each order ends at a field, and a status is called as inside. */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { attributeOf, insideName, isRelated, targetOf } from './query-model';

type Asked = Record<string, unknown>;
export interface Words {
  strapi: Core.Strapi;
  uid: UID.Schema | undefined;
  /** Where in the query they stand: `['populate', 'venue', 'sort']`. */
  path: readonly string[];
}

const ORDER = /^(asc|desc)$/i;

/** @throws DomainError `request.invalid` naming the parameter */
export function fieldsOf(place: Words, asked: unknown): unknown {
  const names = (Array.isArray(asked) ? asked : [asked]) as unknown[];
  const inside = names.map((name) => {
    if (typeof name !== 'string' || name === '') return refuse(place, 'is not a name, or a list of names');
    return name
      .split(',')
      .map((word) => insideName(place.uid, word.trim()))
      .join(',');
  });
  return Array.isArray(asked) ? inside : inside[0];
}

/** `name:asc,price`, a list of such, `{ category: { name: 'asc' } }`. @throws DomainError `request.invalid` naming the parameter */
export function sortOf(place: Words, asked: unknown): unknown {
  if (typeof asked === 'string')
    return asked
      .split(',')
      .map((word) => ordered(place, word))
      .join(',');
  if (Array.isArray(asked) && asked.length > 0) return asked.map((one) => sortOf(place, one));
  return isObject(asked) ? nested(place, asked) : refuse(place, 'is not a name, or a list of names');
}

function ordered(place: Words, word: string): string {
  const [path = '', ...orders] = word.split(':').map((part) => part.trim());
  if (orders.length > 1 || !orders.every((order) => ORDER.test(order)))
    return refuse(place, `has an order that is neither asc nor desc: ${word}`);
  let uid = place.uid;
  const steps = path.split('.').map((name, index, all) => {
    const attribute = attributeOf(place.strapi, uid, name);
    if (attribute && isRelated(attribute) !== index < all.length - 1) return refuse(place, `is not by a field: ${path}`);
    const inside = insideName(uid, name);
    uid = targetOf(attribute);
    return inside;
  });
  return [steps.join('.'), ...orders].join(':');
}

function nested(place: Words, asked: Asked): Asked {
  const entries = Object.entries(asked).map(([name, inner]) => {
    const attribute = attributeOf(place.strapi, place.uid, name);
    const within = { ...place, path: [...place.path, name], uid: targetOf(attribute) };
    const isStep = attribute ? isRelated(attribute) : isObject(inner);
    if (isStep !== isObject(inner)) return refuse(within, 'is not an order: asc or desc of a field');
    if (!isStep && !ORDER.test(String(inner))) return refuse(within, 'is neither asc nor desc');
    return [insideName(place.uid, name), isObject(inner) ? nested(within, inner) : inner] as const;
  });
  return entries.length > 0 ? Object.fromEntries(entries) : refuse(place, 'is not an order');
}

const isObject = (value: unknown): value is Asked => typeof value === 'object' && value !== null && !Array.isArray(value);

export const refuse = ({ path }: Pick<Words, 'path'>, fault: string): never => {
  throw fieldError('request.invalid', [...path], { fields: [`${path.join('.')} ${fault}`] });
};
