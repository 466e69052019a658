/** Keeps the takings of each day and dish as orders are placed and lost. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../domain/events';
import { SALE_EVENTS } from '../../../domain/sales';
import type { Consumer } from '../../../plugins/kafka/server/transports/transport';
import { inTransaction } from '../../../postgres/rows';
import { ANALYTICS, countSales } from '../rows/count-sales';

export function keepSales(strapi: Core.Strapi): Consumer {
  const handleAll = (events: readonly Envelope[]) => inTransaction(strapi, (trx) => countSales(trx, events));
  return { name: ANALYTICS, events: SALE_EVENTS, handle: (event) => handleAll([event]), handleAll };
}
