/** The queue and the passing of time: offers run out and pass on, waits end, and whatever is free is offered. Safe on any number of instances. */
import type { Core } from '@strapi/strapi';
import { OFFERED, UNSERVED } from '#domain/waitlist/waitlist';
import { expireWait, offerNext } from '../waitlist/offers';
import { clock } from '#platform/clock';
import { oneByOne } from '#platform/jobs/one-by-one';

const AT_ONCE = 500;

/** Offers that nobody took, and waits whose time has passed. @returns how many. */
export async function endWaits(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  const due = await strapi.db
    .connection('waitlist_entries')
    .where((over) => void over.whereIn('status', [...OFFERED]).where('offer_expires_at', '<=', now))
    .orWhere((over) => void over.whereIn('status', [...UNSERVED]).where('ends_at', '<', now))
    .orderBy('id')
    .limit(AT_ONCE)
    .pluck<string[]>('document_id');
  const work = async (documentId: string) => ((await expireWait(strapi, documentId, now)) ? 1 : 0);
  return oneByOne(strapi, { job: 'endWaits', due, work });
}

/** What no event told of: closing time passed, a table was opened, a hold of a guest ran out. @returns how many offers. */
export async function offerTables(strapi: Core.Strapi): Promise<number> {
  const venues = await strapi.db
    .connection('waitlist_entries')
    .whereIn('status', [...UNSERVED])
    .distinct()
    .orderBy('venue_id')
    .pluck<number[]>('venue_id');
  return oneByOne(strapi, { job: 'offerTables', due: venues, work: (venue) => offerAll(strapi, venue) });
}

async function offerAll(strapi: Core.Strapi, venue: number): Promise<number> {
  let offered = 0;
  while (await offerNext(strapi, venue)) offered += 1;
  return offered;
}
