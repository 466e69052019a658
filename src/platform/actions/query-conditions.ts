/**
 * The filters of a list as Strapi shall be asked them: each operator goes with the kind of its field and each value with its column, and a status is
 * called as it is called inside. Strapi hands on what does not fit, to a database that then fails, or turns it into something that was not asked.
 */
import type { Core, UID } from '@strapi/strapi';
import { fieldError } from '#domain/errors';
import { asStored, EMPTINESS, isTruth, kindOf, LISTS, operatorsOf, valueFault } from './query-kinds';
import { MOST_VALUES } from './query-string';
import { attributeOf, insideName, isRelated, targetOf, type Attribute } from './query-model';

type Asked = Record<string, unknown>;
interface Place {
  strapi: Core.Strapi;
  uid: UID.Schema | undefined;
  path: readonly string[];
}

const GROUPS = ['$and', '$or'];

/** @throws DomainError `request.invalid` naming the condition that does not fit */
export function conditionsOf(place: Place, asked: unknown): unknown {
  if (Array.isArray(asked)) return asked.map((one, index) => conditionsOf(step(place, String(index)), one));
  if (!isObject(asked)) return refuse(place, 'is not a condition');
  return Object.fromEntries(Object.entries(asked).map(([name, inner]) => [insideName(place.uid, name), named(place, name, inner)]));
}

function named(place: Place, name: string, inner: unknown): unknown {
  const within = step(place, name);
  if (GROUPS.includes(name)) return Array.isArray(inner) ? conditionsOf(within, inner) : refuse(within, 'is not a list of conditions');
  if (name === '$not') return conditionsOf(within, inner);
  if (name.startsWith('$')) return refuse(within, 'does not go with a whole row');
  const attribute = attributeOf(place.strapi, place.uid, name);
  // Strapi's own validation names what is unknown.
  if (!attribute) return inner;
  return isRelated(attribute) && isObject(inner) ? ofRelation(within, attribute, inner) : ofField(within, attribute, inner);
}

/** Conditions on the row behind it, or one on its number. */
function ofRelation(place: Place, attribute: Attribute, inner: Asked): unknown {
  const target = { ...place, uid: targetOf(attribute) };
  const operators = Object.keys(inner).filter((name) => name.startsWith('$'));
  if (operators.length === 0) return conditionsOf(target, inner);
  if (Object.keys(inner).length > 1) return refuse(place, 'has an operator beside something else');
  // Strapi takes it for the root of the whole filter.
  if (attribute.type === 'component' && operators[0] === '$not') return refuse(step(place, '$not'), 'does not go with this field');
  return GROUPS.includes(String(operators[0])) ? conditionsOf(target, inner) : ofField(place, attribute, inner);
}

function ofField(place: Place, attribute: Attribute, inner: unknown): unknown {
  if (!isObject(inner)) {
    const operator = Array.isArray(inner) ? '$in' : '$eq';
    if (!operatorsOf(kindOf(attribute)).includes(operator)) return refuse(place, 'does not go with this field by itself');
    return compared(place, attribute, { operator, value: inner });
  }
  const conditions = Object.entries(inner).map(([operator, value]) => {
    const within = step(place, operator);
    if (!operatorsOf(kindOf(attribute)).includes(operator))
      return refuse(within, operator.startsWith('$') ? 'does not go with this field' : 'is not a known field');
    if (operator === '$not') return [operator, ofField(within, attribute, value)] as const;
    return asWords(attribute, operator, compared(within, attribute, { operator, value }));
  });
  return Object.fromEntries(conditions);
}

/** In a column of JSON `$contains` means: this word is in the list. */
function asWords({ type }: Attribute, operator: string, value: unknown): readonly [string, unknown] {
  if (type !== 'json' || EMPTINESS.includes(operator)) return [operator, value];
  const has = { $jsonSupersetOf: JSON.stringify([value]) };
  return operator === '$contains' ? ['$jsonSupersetOf', has.$jsonSupersetOf] : ['$not', has];
}

function compared(place: Place, attribute: Attribute, { operator, value }: { operator: string; value: unknown }): unknown {
  if (EMPTINESS.includes(operator)) return isTruth(String(value)) ? value : refuse(place, 'is not true or false');
  if (LISTS.includes(operator) && isObject(value)) return refuse(place, `is not a list of at most ${MOST_VALUES} values`);
  if (LISTS.includes(operator) && Array.isArray(value)) return value.map((one) => single(place, attribute, { operator, value: one }));
  if (operator !== '$between') return single(place, attribute, { operator, value });
  if (!Array.isArray(value) || value.length !== 2) return refuse(place, 'takes two values');
  return value.map((one) => single(place, attribute, { operator, value: one }));
}

function single(place: Place, attribute: Attribute, { operator, value }: { operator: string; value: unknown }): unknown {
  const kind = kindOf(attribute);
  if (value === null || value === undefined) return ['$eq', '$ne'].includes(operator) ? null : refuse(place, 'has no value');
  if (typeof value === 'object') return refuse(place, 'takes one value');
  const text = String(value as string | number | boolean);
  const fault = valueFault(attribute, kind, operator, text);
  return fault === null ? asStored(kind, text) : refuse(place, fault);
}

const isObject = (value: unknown): value is Asked => typeof value === 'object' && value !== null && !Array.isArray(value);
const step = (place: Place, name: string): Place => ({ ...place, path: [...place.path, name] });

const refuse = ({ path }: Place, fault: string): never => {
  throw fieldError('request.invalid', [...path], { fields: [`${path.join('.')} ${fault}`] });
};
