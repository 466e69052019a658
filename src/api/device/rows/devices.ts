/** The browsers that somebody lets the house send pushes to; one browser belongs to whoever subscribed it last. */
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { DomainError } from '#domain/errors';
import { inTransaction, type Trx } from '#platform/postgres/rows';

/** Who has more gets the oldest forgotten: a browser subscribes anew now and then. */
const MAX_DEVICES = 20;

export interface Subscription {
  endpoint: string;
  public_key: string;
  auth: string;
  name: string | null;
}

export interface DeviceView {
  documentId: string;
  name: string | null;
  createdAt: Date;
}

const COLUMNS = ['document_id as documentId', 'name', 'created_at as createdAt'];

export const devicesOf = (strapi: Core.Strapi, user: number): Promise<DeviceView[]> =>
  inTransaction(strapi, (trx) => trx('devices').where({ user_id: user }).orderBy('id', 'desc').select<DeviceView[]>(COLUMNS));

export const keepDevice = (strapi: Core.Strapi, user: number, subscription: Subscription): Promise<DeviceView> =>
  inTransaction(strapi, async (trx) => {
    const now = clock.now();
    const kept = { ...subscription, user_id: user, updated_at: now };
    const [device] = await trx('devices')
      .insert({ document_id: createId(), created_at: now, published_at: now, ...kept })
      .onConflict(trx.raw('(md5(endpoint))'))
      .merge(kept)
      .returning<DeviceView[]>(COLUMNS);
    if (!device) throw new DomainError('request.conflict');
    const newest = trx('devices').where({ user_id: user }).orderBy('id', 'desc').limit(MAX_DEVICES).select('id');
    await trx('devices').where({ user_id: user }).whereNotIn('id', newest).delete();
    return device;
  });

/** @throws DomainError `request.not_found`. */
export const forgetDevice = (strapi: Core.Strapi, user: number, documentId: string): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const count = await trx('devices').where({ user_id: user, document_id: documentId }).delete();
    if (count === 0) throw new DomainError('request.not_found');
  });

/** Where and how a push reaches it. */
export interface PushTarget {
  id: number;
  endpoint: string;
  public_key: string;
  auth: string;
}

export const pushTarget = (trx: Trx, documentId: string): Promise<PushTarget | undefined> =>
  trx('devices').where({ document_id: documentId }).first<PushTarget | undefined>('id', 'endpoint', 'public_key', 'auth');

/** Its push service knows it no more. */
export const dropDevice = (trx: Trx, id: number): Promise<number> => trx('devices').where({ id }).delete();
