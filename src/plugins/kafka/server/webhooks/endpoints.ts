/** Who is called, about what, and with which secret; secrets are kept encrypted and shown once. */
import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DomainError, fieldError } from '#domain/errors';
import { EVENTS } from '#domain/events';
import { seal } from '#platform/sealed';
import { refusePrivateLiteral } from '#platform/outbound/addresses';

export interface Endpoint {
  id: string;
  name: string;
  url: string;
  events: string[];
  isActive: boolean;
  stoppedReason: string | null;
  createdAt: Date;
}

const OVERLAP_HOURS = 24;
const nouns = new Set(Object.keys(EVENTS).map((name) => name.split('.')[0]));
const pattern = z
  .string()
  .refine(
    (text) => text === '*' || text in EVENTS || (text.endsWith('.*') && nouns.has(text.slice(0, -2))),
    'is no event, `noun.*` or `*`',
  );

export const endpointInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  url: z.url({ protocol: /^https?$/ }).max(2000),
  events: z.array(pattern).min(1).max(100),
});
export const endpointChange = endpointInput.extend({ isActive: z.boolean() }).partial().strict();

const COLUMNS = ['id', 'name', 'url', 'events', 'is_active as isActive', 'stopped_reason as stoppedReason', 'created_at as createdAt'];
const table = (strapi: Core.Strapi) => strapi.db.connection('webhook_endpoints');

export const mayBePrivate = (strapi: Core.Strapi): boolean => strapi.config.get('webhooks.mayBePrivate', false);

export const listEndpoints = (strapi: Core.Strapi): Promise<Endpoint[]> =>
  table(strapi).select(COLUMNS).orderBy('name') as Promise<Endpoint[]>;

/** @returns the endpoint with its secret, which nobody can read again. @throws DomainError for an address within the house */
export async function addEndpoint(
  strapi: Core.Strapi,
  { name, url, events }: z.output<typeof endpointInput>,
): Promise<Endpoint & { secret: string }> {
  demandPublic(strapi, url);
  const secret = newSecret();
  const [row] = (await table(strapi)
    .insert({ name, url, events, secret: seal(strapi, secret) })
    .returning(COLUMNS)) as Endpoint[];
  if (!row) throw new DomainError('request.conflict');
  return { ...row, secret };
}

export async function changeEndpoint(
  strapi: Core.Strapi,
  id: string,
  { isActive, ...change }: z.output<typeof endpointChange>,
): Promise<Endpoint> {
  if (change.url) demandPublic(strapi, change.url);
  const switched = isActive === undefined ? {} : { is_active: isActive, stopped_reason: null };
  if (Object.keys({ ...change, ...switched }).length === 0) throw new DomainError('request.empty');
  const [row] = (await table(strapi)
    .where({ id })
    .update({ ...change, ...switched })
    .returning(COLUMNS)) as Endpoint[];
  if (!row) throw new DomainError('request.not_found');
  return row;
}

/** For a day both secrets sign, so that the receiver can change his in peace. */
export async function rotateSecret(strapi: Core.Strapi, id: string): Promise<{ secret: string; previousUntil: Date }> {
  const secret = newSecret();
  const { connection } = strapi.db;
  const [row] = (await table(strapi)
    .where({ id })
    .update({
      previous_secret: connection.ref('secret'),
      previous_until: connection.raw(`now() + make_interval(hours => ${OVERLAP_HOURS})`),
      secret: seal(strapi, secret),
    })
    .returning(['previous_until as previousUntil'])) as { previousUntil: Date }[];
  if (!row) throw new DomainError('request.not_found');
  return { secret, previousUntil: row.previousUntil };
}

export async function removeEndpoint(strapi: Core.Strapi, id: string): Promise<void> {
  if ((await table(strapi).where({ id }).delete()) === 0) throw new DomainError('request.not_found');
}

/** The outside accounting program is an endpoint like any other; the environment says which. */
export async function applyAccountingEndpoint(strapi: Core.Strapi, env: NodeJS.ProcessEnv): Promise<void> {
  const url = env.ACCOUNTING_WEBHOOK_URL;
  const secret = env.ACCOUNTING_SECRET;
  if (!url) return;
  if (!secret) throw new Error('ACCOUNTING_WEBHOOK_URL needs ACCOUNTING_SECRET');
  await table(strapi)
    .insert({ name: 'Accounting', url, events: ['booking.*', 'payment.*'], secret: seal(strapi, secret) })
    .onConflict(strapi.db.connection.raw('(lower(name))'))
    .merge(['url', 'secret']);
}

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** Names are checked when the call is made: what they mean may change any day. */
function demandPublic(strapi: Core.Strapi, url: string): void {
  if (mayBePrivate(strapi)) return;
  try {
    refusePrivateLiteral(new URL(url));
  } catch {
    throw fieldError('webhook.private_address', 'url');
  }
}
