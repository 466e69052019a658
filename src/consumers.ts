/** Who reacts to events. A service never calls another api's service: it emits, and these follow. */
import type { Core } from '@strapi/strapi';
import { serveWaitlist } from './api/booking/reactions/serve-waitlist';
import { writeNotices } from './api/notification/reactions/write-notices';
import { keepSales } from './api/sales/reactions/keep-sales';
import { returnPortions } from './api/dish/reactions/return-portions';
import { webhooks } from './plugins/kafka/server/webhooks/deliveries';
import type { Consumer } from '#platform/events/consumer';

export const consumers = (strapi: Core.Strapi): Consumer[] => [
  returnPortions(strapi),
  serveWaitlist(strapi),
  writeNotices(strapi),
  keepSales(strapi),
  webhooks(strapi),
];
