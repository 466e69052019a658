/** A stored event obeys the rules, whoever wrote it. */
import { checkEvent } from '#domain/event/event';
import type { Check } from '../../../checks';
import { inTransaction } from '#platform/postgres/rows';
import { lockEvent } from '../rows/lock-event';

export const checkEventRow: Check = (strapi, documentId) =>
  inTransaction(strapi, async (trx) => checkEvent(await lockEvent(strapi, trx, documentId)));
