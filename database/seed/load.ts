/** Loads the demo house through the application's own services, so that nothing in it could not have happened. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { recountSales } from '../../src/api/sales/rows/count-sales';
import { consumers } from '#platform/registry';
import { loadBookings } from './loading/bookings';
import { loadEvents } from './loading/events';
import { loadMenu } from './loading/menu';
import { loadOrders } from './loading/orders';
import { loadPeople } from './loading/people';
import { loadTables } from './loading/tables';
import { loadTalks } from './loading/talks';
import { loadVenues, openVenues } from './loading/venues';
import { loadWaitlist } from './loading/waitlist';
import { loadWishes } from './loading/wishes';

export async function loadDemo(strapi: Core.Strapi): Promise<void> {
  strapi.log.info('The house is empty: furnishing the demo house…');
  const venues = await loadVenues(strapi);
  const people = await loadPeople(strapi);
  const dishes = await loadMenu(strapi, { venues, people });
  await loadOrders(strapi, { venues, people, dishes });
  await loadWishes(strapi, people);
  const tables = await loadTables(strapi, venues);
  await loadBookings(strapi, { tables, people });
  await loadWaitlist(strapi);
  await loadEvents(strapi, people);
  await loadTalks(strapi, people);
  await markAsTold(strapi);
  await recountSales(strapi);
  await openVenues(strapi, venues);
}

/** Nobody is to get mails about an evening that never was, neither now nor when somebody sends these events again. */
async function markAsTold(strapi: Core.Strapi): Promise<void> {
  const { connection } = strapi.db;
  await connection('outbox_events').whereNull('sent_at').update({ sent_at: clock.now() });
  await connection.raw(
    `insert into inbox (consumer, event_id) select consumer, e.document_id from outbox_events e cross join unnest(?::text[]) as consumer on conflict do nothing`,
    [consumers(strapi).map(({ name }) => name)],
  );
}
