/** What a client asks of a list or of one row, looked through once: its shape, its cost, each condition and name. What comes back is the same question as Strapi understands it. */
import type { Core, UID } from '@strapi/strapi';
import { conditionsOf } from './query-conditions';
import { checkQueryCost } from './query-cost';
import { attributeOf, targetOf } from './query-model';
import { checkQueryOfOne, checkQueryShape } from './query-shape';
import { fieldsOf, refuse, sortOf, type Words } from './query-words';

type Query = Record<string, unknown>;

/** What may stand in the question of a relation. */
const OF_RELATION = ['filters', 'sort', 'fields', 'populate', 'count', 'on', 'start', 'limit', 'page', 'pageSize'];

/** @throws DomainError `request.invalid` naming the parameter */
export function listQuestion(strapi: Core.Strapi, uid: UID.Schema, query: Query): Query {
  checkQueryShape(query);
  checkQueryCost(strapi, uid, query);
  return asked({ strapi, uid, path: [] }, query);
}

/** @throws DomainError `request.invalid` naming the parameter */
export function questionOfOne(strapi: Core.Strapi, uid: UID.Schema, query: Query): Query {
  checkQueryOfOne(query);
  checkQueryCost(strapi, uid, query);
  return asked({ strapi, uid, path: [] }, query);
}

function asked(place: Words, query: Query): Query {
  const { filters, sort, fields, populate } = query;
  const within = (name: string): Words => ({ ...place, path: [...place.path, name] });
  return {
    ...query,
    ...(filters !== undefined && { filters: conditionsOf(within('filters'), filters) }),
    ...(sort !== undefined && { sort: sortOf(within('sort'), sort) }),
    ...(fields !== undefined && { fields: fieldsOf(within('fields'), fields) }),
    ...(populate !== undefined && { populate: populated(within('populate'), populate) }),
  };
}

/** Names, or a question of each relation. */
function populated(place: Words, populate: unknown): unknown {
  if (typeof populate === 'string') return populate;
  if (Array.isArray(populate))
    return populate.every((name) => typeof name === 'string') ? populate : refuse(place, 'is not a list of names');
  if (typeof populate !== 'object' || populate === null) return refuse(place, 'is not a list of names');
  return Object.fromEntries(
    Object.entries(populate).map(([name, inner]: [string, unknown]) => {
      if (typeof inner !== 'object' || inner === null) return [name, inner];
      const within = { ...place, path: [...place.path, name], uid: targetOf(attributeOf(place.strapi, place.uid, name)) };
      if (Array.isArray(inner)) return refuse(within, 'is neither true nor a question of its own');
      const unknown = Object.keys(inner).find((word) => !OF_RELATION.includes(word));
      return unknown === undefined
        ? [name, asked(within, inner as Query)]
        : refuse({ path: [...within.path, unknown] }, 'is not a known field');
    }),
  );
}
