/**
 * How much may be asked of a list at once. Strapi joins another table for every condition and every order that reaches into a relation, the same
 * one again for the same relation, and rows multiply with each: a short address could keep the database busy for minutes.
 */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { attributeOf, isRelated, targetOf } from './query-model';

/** Relations and components that filters and orders reach into, all together. */
const MOST_REACHED = 5;
/** Relations within relations that are populated: a table can be joined with tables, which can be joined with tables. */
const MOST_DEEP = 4;
const MOST_SORTED = 10;
const MOST_FIELDS = 100;

type Query = Record<string, unknown>;
interface Place {
  uid: UID.Schema | undefined;
  depth: number;
}
interface Tally {
  strapi: Core.Strapi;
  reached: number;
  sorted: number;
  fields: number;
}

/** @throws DomainError `request.invalid` naming the parameter that asks for too much. */
export function checkQueryCost(strapi: Core.Strapi, uid: string, query: Query): void {
  countQuery({ strapi, reached: 0, sorted: 0, fields: 0 }, query, { uid: uid as UID.Schema, depth: 0 });
}

function countQuery(tally: Tally, { filters, sort, fields, populate, on }: Query, place: Place): void {
  countFilters(tally, filters, place.uid);
  for (const word of wordsOf(sort)) {
    tally.sorted += 1;
    tally.reached += word.split('.').length - 1;
  }
  tally.fields += wordsOf(fields).length;
  if (tally.sorted > MOST_SORTED) refuse('sort', `has more than ${MOST_SORTED} names`);
  if (tally.fields > MOST_FIELDS) refuse('fields', `has more than ${MOST_FIELDS} names`);
  if (tally.reached > MOST_REACHED)
    refuse(filters === undefined ? 'sort' : 'filters', `has more than ${MOST_REACHED} steps into relations`);
  countPopulate(tally, populate, place);
  // What may be of several types is asked of each by itself; which they are does not matter here.
  if (isObject(on)) for (const inner of Object.values(on)) if (isObject(inner)) countQuery(tally, inner, { ...place, uid: undefined });
}

function countFilters(tally: Tally, filters: unknown, uid: UID.Schema | undefined): void {
  if (!isObject(filters)) return;
  for (const [key, inner] of Object.entries(filters)) {
    const attribute = attributeOf(tally.strapi, uid, key);
    if (attribute && isRelated(attribute)) tally.reached += 1;
    countFilters(tally, inner, attribute ? targetOf(attribute) : uid);
  }
}

function countPopulate(tally: Tally, populate: unknown, { uid, depth }: Place): void {
  const within = (name: string): Place => {
    const steps = name.split('.');
    if (depth + steps.length > MOST_DEEP) refuse('populate', `has more than ${MOST_DEEP} relations within each other`);
    const target = steps.reduce<UID.Schema | undefined>((from, step) => targetOf(attributeOf(tally.strapi, from, step)), uid);
    return { uid: target, depth: depth + steps.length };
  };
  if (!isObject(populate) || Array.isArray(populate)) return wordsOf(populate).forEach(within);
  for (const [name, inner] of Object.entries(populate)) {
    const place = within(name);
    // A number is the place in a list, too long a one for a list; a text is a name there, and everything of the relation elsewhere.
    if (typeof inner === 'string') wordsOf(inner).forEach(within);
    if (isObject(inner)) countQuery(tally, inner, place);
  }
}

/** The names in `a,b:desc`, `['a', 'b:desc']` and `{ a: { b: 'desc' } }`, with a dot for each step. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(',');
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => (isObject(inner) ? wordsOf(inner).map((word) => `${name}.${word}`) : [name]));
}

const isObject = (value: unknown): value is Query => typeof value === 'object' && value !== null;

const refuse = (name: string, fault: string): never => {
  throw fieldError('request.invalid', name, { fields: [`${name} ${fault}`] });
};
