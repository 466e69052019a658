/** A constraint that held is the client's conflict, not our fault: PostgreSQL's errors as refusals of the house. */
import { DomainError } from '#domain/errors';
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
  const { code = '', syscall = '', constraint = '', detail = '', message = '' } = fault;
  if (UNAVAILABLE.test(code) || UNREACHABLE.has(code) || (code === 'ENOENT' && syscall === 'connect') || LOST_CONNECTION.test(message))
    return new DomainError('server.unavailable');
  const declared = declarations().find(({ refusals }) => refusals && Object.hasOwn(refusals, constraint))?.refusals?.[constraint];
  if (declared) return declared(fault);
  if (code === '23505') return duplicate(constraint, detail);
  if (code === '23514' || code === '22003' || code === '22001')
    return new DomainError('request.out_of_range', { fields: [fieldOf(constraint)] });
  if (code === '23P01' || code === '40P01' || code === '40001') return new DomainError('request.conflict');
  if (code === '22021' || code === '22P05' || code === '22P02')
    return new DomainError('request.invalid', { fields: ['a value has characters or a form that can’t be stored'] });
  return UNASKABLE.test(message) ? new DomainError('request.invalid', { fields: [message] }) : null;
}

function duplicate(constraint: string, detail: string): DomainError {
  const columns = /\(([^=]+)\)=/.exec(detail)?.[1] ?? constraint;
  const fields = [...columns.matchAll(/[a-z_]+/g)]
    .map(([word]) => camelCase(word))
    .filter((word) => !['lower', 'text', 'coalesce', 'character', 'varying', 'md', 'cookId'].includes(word));
  const names = fields.length > 0 ? fields : [fieldOf(constraint)];
  return new DomainError('request.duplicate', { fields: names, errors: names.map((name) => ({ path: [name], message: 'is taken' })) });
}

/** "dishes_price_positive" → "price" : our constraints are named table_field_what. */
const fieldOf = (constraint: string): string => camelCase(constraint.split('_').slice(1, -1).join('_')) || 'value';

const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
