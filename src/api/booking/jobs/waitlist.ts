/** The queue and the passing of time: offers run out and pass on, waits end, and whatever is free is offered. Safe on any number of instances. */
import type { Core } from '@strapi/strapi';
import { OFFERED, UNSERVED } from '#domain/waitlist/waitlist';
import { expireWait, offerNext } from '../waitlist/offers';
import { clock } from '#platform/clock';
import { sweep } from '#platform/jobs/sweep';
import { oneByOne } from '#platform/jobs/one-by-one';

/** Offers that nobody took, and waits whose time has passed. @returns how many. */
export function endWaits(strapi: Core.Strapi): Promise<number> {
  const now = clock.now();
  return sweep(strapi, {
    job: 'endWaits',
    due: () =>
      strapi.db
        .connection('waitlist_entries')
        .where(
          (either) =>
            void either
              .where((over) => void over.whereIn('status', [...OFFERED]).where('offer_expires_at', '<=', now))
              .orWhere((over) => void over.whereIn('status', [...UNSERVED]).where('ends_at', '<', now)),
        )
        .select('id', 'document_id'),
    work: async ({ document_id: documentId }) => Number(await expireWait(strapi, documentId, now)),
  });
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
