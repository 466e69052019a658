/** Loads the demo house through the application's own services, so that nothing in it could not have happened. */
import type { Core } from '@strapi/strapi';
import { loadMenu } from './loading/menu';
import { loadOrders } from './loading/orders';
import { loadPeople } from './loading/people';
import { loadVenues, openVenues } from './loading/venues';

export async function loadDemo(strapi: Core.Strapi): Promise<void> {
  strapi.log.info('The house is empty: furnishing the demo house…');
  const venues = await loadVenues(strapi);
  const people = await loadPeople(strapi);
  const dishes = await loadMenu(strapi, { venues, people });
  await loadOrders(strapi, { venues, people, dishes });
  await openVenues(strapi, venues);
}
