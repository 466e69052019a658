/** Keeps the takings of each day and dish as orders are placed and lost. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '#domain/events';
import { SALE_EVENTS } from '#domain/sales/sales';
import type { Consumer } from '#platform/events/consumer';
import { inTransaction } from '#platform/postgres/rows';
import { ANALYTICS, countSales } from '../rows/count-sales';

export function keepSales(strapi: Core.Strapi): Consumer {
  const handleAll = (events: readonly Envelope[]) => inTransaction(strapi, (trx) => countSales(trx, events));
  return { name: ANALYTICS, events: SALE_EVENTS, handle: (event) => handleAll([event]), handleAll };
}
