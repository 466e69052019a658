/** A consumer remembers what it has seen in the same transaction as what it does about it. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../domain/events';
import { inTransaction, type Trx } from '../../../postgres/rows';
import type { Consumer } from './transports/transport';

/** Handles an event unless this consumer has handled it before. @returns whether it did. */
export const consume = (strapi: Core.Strapi, consumer: Consumer, event: Envelope): Promise<boolean> =>
  onceInTrace(strapi, { consumer: consumer.name, eventId: event.id, traceId: event.traceId }, () => consumer.handle(event));

/** The same for whatever has an id of its own, such as a command. */
export const onceInTrace = (
  strapi: Core.Strapi,
  mark: { consumer: string; eventId: string; traceId: string | null },
  work: () => Promise<void>,
): Promise<boolean> =>
  asPartOf(strapi, mark.traceId, () =>
    inTransaction(strapi, async (trx) => {
      if (!(await remember(trx, mark.consumer, mark.eventId))) return false;
      await work();
      return true;
    }),
  );

/** @returns false when it was known. A parallel one waits here for the other's transaction. */
export async function remember(trx: Trx, consumer: string, eventId: string): Promise<boolean> {
  const marked = await trx('inbox')
    .insert({ consumer, event_id: eventId })
    .onConflict(['consumer', 'event_id'])
    .ignore()
    .returning('event_id');
  return marked.length > 0;
}

/** Log lines and new events of an effect carry the id of the request that caused it; the actor is the house itself. */
const asPartOf = <T>(strapi: Core.Strapi, traceId: string | null, work: () => Promise<T>): Promise<T> => {
  const context = { state: { requestId: traceId, isJob: true }, request: { url: '' }, headers: {} };
  return strapi.requestContext.run(context as never, work as never) as Promise<T>;
};
