/** A consumer remembers what it has seen in the same transaction as what it does about it. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '../../../domain/events';
import { inTransaction, type Trx } from '../../../postgres/rows';
import type { Consumer } from './transports/transport';

/** Handles an event unless this consumer has handled it before. @returns whether it did. */
export const consume = (strapi: Core.Strapi, consumer: Consumer, event: Envelope): Promise<boolean> =>
  onceInTrace(strapi, { consumer: consumer.name, eventId: event.id, traceId: event.traceId, as: 'job' }, () => consumer.handle(event));

/** The same for whatever has an id of its own, such as a command. */
export const onceInTrace = (
  strapi: Core.Strapi,
  mark: { consumer: string; eventId: string; traceId: string | null; as: 'job' | 'machine' },
  work: () => Promise<void>,
): Promise<boolean> =>
  asPartOf(strapi, mark, () =>
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

/** Log lines and new events of an effect carry the id of the request that caused it; the actor is the house itself, or the program that gave a command. */
const asPartOf = <T>(strapi: Core.Strapi, by: { traceId: string | null; as: 'job' | 'machine' }, work: () => Promise<T>): Promise<T> => {
  const state = { requestId: by.traceId, isJob: by.as === 'job', auth: { strategy: { name: 'content-api-token' } } };
  return strapi.requestContext.run({ state, request: { url: '' }, headers: {} } as never, work as never) as Promise<T>;
};
