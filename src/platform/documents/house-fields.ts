/**
 * What only the house writes: who a row is, when it was made, and what its machine calls frozen. A form sends it back as it stands, and then it is
 * left out; another value is refused by name.
 */
import type { Core, UID } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { machines } from '#domain/machines';
import { toAmount } from '#domain/money';
import { actorOf } from '../actions/actor';
import type { Intent } from './intent';
import type { RowOf } from './row-of';

type Values = Record<string, unknown>;
interface Attribute {
  type: string;
  default?: unknown;
}
interface Writing<U extends UID.ContentType> {
  uid: U;
  /** null before it is made. */
  before: RowOf<U> | null;
  data: Values;
  intent: Intent | null;
}

/** `updatedBy` is not among them: the Content Manager writes it itself, over whatever was sent. */
const IDENTITY = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', 'localizations'];

export const namesHouseFields = (data: Values): boolean => IDENTITY.some((name) => name in data);

export const readOnly = (...fields: string[]): DomainError =>
  new DomainError('request.read_only', { fields, errors: fields.map((field) => ({ path: [field] })) });

/** @throws DomainError `request.read_only` naming each of them. */
export async function keepHouseFields<U extends UID.ContentType>(strapi: Core.Strapi, writing: Writing<U>): Promise<void> {
  const { uid, data, intent } = writing;
  if (intent || actorOf(strapi).kind === 'job') return;
  const sent = [...IDENTITY, ...(machines[uid]?.frozen ?? [])].filter((name) => name in data);
  if (sent.length === 0) return;
  const stored = await storedOf(strapi, writing, sent);
  const changed = sent.filter((name) => !isSame(data[name], stored[name]));
  if (changed.length > 0) throw readOnly(...changed);
  for (const name of sent) delete data[name];
}

/** As the row stands, as it will be where nobody says otherwise; with its components, where they were sent. */
async function storedOf<U extends UID.ContentType>(strapi: Core.Strapi, { uid, before }: Writing<U>, sent: string[]): Promise<Values> {
  const { attributes } = strapi.getModel(uid) as { attributes: Record<string, Attribute> };
  if (!before) return Object.fromEntries(sent.map((name) => [name, attributes[name]?.default ?? null]));
  const parts = sent.filter((name) => attributes[name]?.type === 'component');
  const populated = parts.length > 0 ? await strapi.db.query(uid).findOne({ where: { id: before.id }, populate: parts }) : {};
  const units = sent.filter((name) => attributes[name]?.type === 'decimal').map((name) => [name, asUnits((before as Values)[name])]);
  return { ...before, ...populated, ...Object.fromEntries(units) };
}

const asUnits = (minor: unknown): number | null => (typeof minor === 'number' ? toAmount(minor) : null);

/** Is what was sent what stands there? Parts may be sent with less than is stored of them. */
function isSame(sent: unknown, stored: unknown): boolean {
  if (sent === undefined || isUntouched(sent)) return true;
  if (sent === null || sent === '') return stored === null || stored === undefined;
  if (stored instanceof Date) return new Date(sent as string).getTime() === stored.getTime();
  if (Array.isArray(sent))
    return Array.isArray(stored) && sent.length === stored.length && sent.every((one, at) => isSame(one, stored[at]));
  if (typeof sent === 'object')
    return (
      typeof stored === 'object' && stored !== null && Object.entries(sent).every(([key, value]) => isSame(value, (stored as Values)[key]))
    );
  return sent === stored || (stored !== null && stored !== '' && Number(sent) === Number(stored));
}

/** A form's word for a relation that nobody touched. */
const isUntouched = (sent: unknown): boolean => {
  const { connect, disconnect, ...rest } = (sent ?? {}) as { connect?: unknown[]; disconnect?: unknown[] };
  return Array.isArray(connect) && Array.isArray(disconnect) && connect.length + disconnect.length === 0 && Object.keys(rest).length === 0;
};
