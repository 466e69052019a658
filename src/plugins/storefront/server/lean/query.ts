/** Understands the part of Strapi's query language that one statement can answer; of anything else it says null, never a guess. */
import { composed } from '#domain/text';
import type { Column } from './columns';
import { conditionOf, searchCondition, type Condition } from './conditions';
import type { Relation, Resource } from './resources';

export interface LeanQuery {
  fields: Column[];
  populate: Relation[];
  where: Condition[];
  sort: { column: string; descends: boolean }[];
  page: { start: number; limit: number; isPaged: boolean };
}

type Parameter = { path: string[]; value: string };

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 25;
const NAME = /^([\w$]+)((?:\[[\w$]+\])*)$/;
const NOT_UNDERSTOOD = new Error('not understood');

export function parseLean(resource: Resource, query: string, isOne: boolean): LeanQuery | null {
  try {
    const of = grouped(parametersOf(query));
    const searches = of('_q').map(({ path, value }) => searchCondition(resource, single(path, value)));
    return {
      fields: fieldsOf(resource, of('fields')),
      populate: words(of('populate')).map((name) => resource.relations.find((relation) => relation.name === name) ?? refuse()),
      where: [...nonesIf(isOne, filtersOf(resource, of('filters'))), ...nonesIf(isOne, searches)],
      sort: nonesIf(isOne, sortOf(resource, of('sort'))),
      page: pageOf(of('pagination'), isOne),
    };
  } catch (reason) {
    if (reason === NOT_UNDERSTOOD) return null;
    throw reason;
  }
}

const refuse = (): never => {
  throw NOT_UNDERSTOOD;
};
const nonesIf = <T>(isOne: boolean, found: T[]): T[] => (isOne && found.length > 0 ? refuse() : found);
const single = (path: string[], value: string): string => (path.length === 0 ? value : refuse());

function parametersOf(query: string): (Parameter & { root: string })[] {
  if (!query) return [];
  const seen = new Set<string>();
  return query.split('&').map((part) => {
    const at = part.indexOf('=');
    if (at < 0) return refuse();
    const [name, value] = [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
    const match = NAME.exec(name);
    if (!match?.[1] || value === '' || seen.has(name)) return refuse();
    seen.add(name);
    return { root: match[1], path: [...(match[2] ?? '').matchAll(/\[([\w$]+)\]/g)].map((found) => found[1] ?? ''), value };
  });
}

function decoded(text: string): string {
  try {
    const plain = composed(decodeURIComponent(text.replaceAll('+', ' ')));
    return plain.includes('\0') ? refuse() : plain;
  } catch {
    return refuse();
  }
}

function grouped(parameters: (Parameter & { root: string })[]): (root: string) => Parameter[] {
  const known = ['fields', 'populate', 'filters', '_q', 'sort', 'pagination'];
  if (parameters.some(({ root }) => !known.includes(root))) refuse();
  return (root) => parameters.filter((parameter) => parameter.root === root);
}

/** `sort=a,b` or `sort[0]=a&sort[1]=b`. */
function words(parameters: Parameter[]): string[] {
  const isPlain = parameters.length === 1 && parameters[0]?.path.length === 0;
  if (!isPlain && parameters.some(({ path }, index) => path.length !== 1 || path[0] !== String(index))) refuse();
  const found = parameters.flatMap(({ value }) => value.split(','));
  return new Set(found).size === found.length ? found : refuse();
}

function fieldsOf(resource: Resource, fields: Parameter[]): Column[] {
  const { shown } = resource.columns;
  const names = words(fields);
  if (names.some((name) => !shown.some((column) => column.name === name))) refuse();
  if (names.length === 0) return shown;
  return shown.filter(({ name }) => ['id', 'documentId', ...names].includes(name));
}

function sortOf(resource: Resource, parameters: Parameter[]): LeanQuery['sort'] {
  return words(parameters).map((word) => {
    const [, name, order] = /^(\w+)(?::(asc|desc))?$/.exec(word) ?? refuse();
    const column = resource.columns.shown.find((candidate) => candidate.name === name && candidate.kind !== 'json') ?? refuse();
    return { column: `t."${column.column}"`, descends: order === 'desc' };
  });
}

function filtersOf(resource: Resource, parameters: Parameter[]): Condition[] {
  const lists = new Map<string, string[]>();
  for (const { path, value } of parameters) {
    const isListed = path.at(-2) === '$in';
    const key = (isListed ? path.slice(0, -1) : path).join('.');
    const list = lists.get(key) ?? [];
    if (isListed ? path.at(-1) !== String(list.length) || list.length > 50 : lists.has(key)) refuse();
    lists.set(key, [...list, value]);
  }
  const keys = [...lists.keys()];
  if (keys.some((key) => keys.some((other) => other.startsWith(`${key}.`)))) refuse();
  return [...lists].map(([key, values]) => filterOf(resource, key.split('.'), values));
}

function filterOf(resource: Resource, path: string[], values: string[]): Condition {
  const { filterable, columns } = resource;
  const isRelated = filterable !== null && path[0] === filterable.name;
  const [name, operator = '$eq', ...more] = isRelated ? path.slice(1) : path;
  const among = isRelated ? filterable.columns.filter((column) => ['documentId', 'slug'].includes(column.name)) : columns.shown;
  const column = among.find((candidate) => candidate.name === name);
  if (!column || more.length > 0 || (operator === '$in') !== (path.at(-1) === '$in')) return refuse();
  return conditionOf({ column, alias: isRelated ? filterable.name : 't', operator, values }) ?? refuse();
}

function pageOf(parameters: Parameter[], isOne: boolean): LeanQuery['page'] {
  const given = new Map(parameters.map(({ path, value }) => [path.join('.'), value]));
  if (isOne) return given.size > 0 ? refuse() : { start: 0, limit: 1, isPaged: false };
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const text = given.get(name);
    given.delete(name);
    if (text === undefined) return fallback;
    return /^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : refuse();
  };
  const isPaged = !given.has('start') && !given.has('limit');
  const start = number('start', 0, 0, 999_999);
  const limit = isPaged ? number('pageSize', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE) : number('limit', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
  const page = number('page', 1, 1, 999_999);
  if (given.size > 0 || (!isPaged && page !== 1)) refuse();
  return { start: isPaged ? (page - 1) * limit : start, limit, isPaged };
}
