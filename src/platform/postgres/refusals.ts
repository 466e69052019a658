/** A constraint that held is the client's conflict, not our fault: PostgreSQL's errors as refusals of the house. */
import { DomainError, fieldError } from '#domain/errors';
import { inUse } from '../documents/references';
import { declarations, type DatabaseFault } from '../registry';

const UNAVAILABLE = /^(08|57P0|53)/;
/** What the network and the resolver of names say; a socket's file that is not there is a database that is not there. */
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
/** The driver's and the pool's own words, the pool's last ones when the house closes. */
const LOST_CONNECTION =
  /ECONNREFUSED|ECONNRESET|Connection (terminated|ended)|Timeout acquiring a connection|the database system is|timeout expired|is not queryable|Unable to acquire a connection|^aborted$/i;

/** What Strapi's query builder says, in plain Errors, to a filter or an order that its validation let through. */
const UNASKABLE =
  /^(Expected a valid (Number|BigInteger)|Undefined attribute level operator|Operator |Only (one operator|\$and)|Where must be|You cannot (filter|order) on|Attribute .* not found on model|Invalid (orderBy|format|date|time))/;

/** @returns the refusal that this error stands for, or null when it is not the database's or not the client's. */
export function refusalOfDatabase(error: unknown): DomainError | null {
  const fault = (error ?? {}) as DatabaseFault;
  const { code = '', syscall = '', constraint = '', message = '' } = fault;
  if (UNAVAILABLE.test(code) || UNREACHABLE.has(code) || (code === 'ENOENT' && syscall === 'connect') || LOST_CONNECTION.test(message))
    return new DomainError('server.unavailable');
  const declared = declarations().find(({ refusals }) => refusals && Object.hasOwn(refusals, constraint))?.refusals?.[constraint];
  if (declared) return declared(fault);
  if (code === '23503' || code === '23001') return hanging(fault);
  if (code === '23505') return duplicate(fault);
  if (code === '23514' || code === '22003' || code === '22001') return outOfRange([fieldOf(fault)]);
  if (code === '23P01' || code === '40P01' || code === '40001') return new DomainError('request.conflict');
  if (code === '22021' || code === '22P05' || code === '22P02')
    return new DomainError('request.invalid', { fields: ['a value has characters or a form that can’t be stored'] });
  return UNASKABLE.test(message) ? new DomainError('request.invalid', { fields: [message] }) : null;
}

export const outOfRange = (fields: string[]): DomainError =>
  new DomainError('request.out_of_range', { fields, errors: fields.map((field) => ({ path: [field] })) });

/** A foreign key held: something still hangs on the row, or what the row leads to is gone. */
function hanging(fault: DatabaseFault): DomainError {
  const user = /referenced from table "(\w+)"/.exec(fault.detail ?? '')?.[1];
  if (user) return inUse([[user, null]]);
  const [name = fieldOf(fault)] = columnsIn(fault.detail ?? '').map(attributeOf);
  return fieldError('request.gone', name, { fields: [name] });
}

/** The columns that tell rows apart are named, not the relation within which they must. */
function duplicate(fault: DatabaseFault): DomainError {
  const columns = columnsIn(fault.detail ?? '');
  const own = columns.filter((column) => !column.endsWith('_id'));
  const fields = (own.length > 0 ? own : columns).map(attributeOf);
  const names = fields.length > 0 ? [...new Set(fields)] : [fieldOf(fault)];
  return new DomainError('request.duplicate', { fields: names, errors: names.map((name) => ({ path: [name], message: 'is taken' })) });
}

/** `Key (lower(email::text), table_id)=(…)` → email, table_id */
const columnsIn = (detail: string): string[] => {
  const key = /\((.*?)\)=\(/.exec(detail)?.[1] ?? '';
  const bare = key.replace(/'[^']*'/g, '').replace(/::[a-z ]+/g, '');
  return [...bare.matchAll(/\b[a-z][a-z_]*\b(?!\()/g)].map(([word]) => word);
};

const attributeOf = (column: string): string => camelCase(column.replace(/_id$/, ''));

/** "dishes_price_positive" → "price": our constraints are named table_field_what. */
const fieldOf = ({ constraint = '', table = '' }: DatabaseFault): string => {
  const own = constraint.startsWith(`${table}_`) ? constraint.slice(table.length + 1) : constraint;
  return camelCase(own.split('_').slice(0, -1).join('_')) || 'value';
};

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
