/** A consumer remembers what it has seen in the same transaction as what it does about it. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../domain/events';
import { inTransaction } from '../../../postgres/rows';
import type { Consumer } from './transports/transport';

/** Handles an event unless this consumer has handled it before. @returns whether it did. */
export const consume = (strapi: Core.Strapi, consumer: Consumer, event: Envelope): Promise<boolean> =>
  inTransaction(strapi, async (trx) => {
    const marked = await trx('inbox')
      .insert({ consumer: consumer.name, event_id: event.id })
      .onConflict(['consumer', 'event_id'])
      .ignore()
      .returning('event_id');
    if (marked.length === 0) return false;
    await consumer.handle(event);
    return true;
  });
