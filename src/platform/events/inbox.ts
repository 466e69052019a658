/** A consumer remembers what it has seen in the same transaction as what it does about it. */
import type { Core } from '@strapi/strapi';
import type { Envelope } from '#domain/events';
import { inTransaction, type Trx } from '../postgres/rows';
import { prepared, statement } from '../postgres/statement';
import type { Consumer } from '#platform/events/consumer';

/** Handles an event unless this consumer has handled it before. @returns whether it did. */
export const consume = (strapi: Core.Strapi, consumer: Consumer, event: Envelope): Promise<boolean> =>
  onceInTrace(strapi, { consumer: consumer.name, eventId: event.id, traceId: event.traceId, as: 'job' }, () => consumer.handle(event));

/** Handles those of the events that this consumer has not handled before, all in one transaction; one that came twice counts once. */
export const consumeAll = (
  strapi: Core.Strapi,
  consumer: Consumer & { handleAll: NonNullable<Consumer['handleAll']> },
  events: readonly Envelope[],
): Promise<void> =>
  asPartOf(strapi, { traceId: null, as: 'job' }, () =>
    inTransaction(strapi, async (trx) => {
      const isNew = await rememberAll(
        trx,
        consumer.name,
        events.map((event) => event.id),
      );
      const fresh = events.filter((event) => isNew.delete(event.id));
      if (fresh.length > 0) await consumer.handleAll(fresh);
    }),
  );

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
export const remember = async (trx: Trx, consumer: string, eventId: string): Promise<boolean> =>
  (await rememberAll(trx, consumer, [eventId])).has(eventId);

const REMEMBER = statement(
  'remember',
  `insert into inbox (consumer, event_id) select :consumer, unnest(:ids::text[]) on conflict do nothing returning event_id`,
);

/** @returns the ids that were not known. */
async function rememberAll(trx: Trx, consumer: string, ids: readonly string[]): Promise<Set<string>> {
  const rows = await prepared<{ event_id: string }>(trx, REMEMBER, { consumer, ids });
  return new Set(rows.map((row) => row.event_id));
}

/** Log lines and new events of an effect carry the id of the request that caused it; the actor is the house itself, or the program that gave a command. */
const asPartOf = <T>(strapi: Core.Strapi, by: { traceId: string | null; as: 'job' | 'machine' }, work: () => Promise<T>): Promise<T> => {
  const state = { requestId: by.traceId, isJob: by.as === 'job', auth: { strategy: { name: 'content-api-token' } } };
  // No request stands behind it: only what log lines and events read of one.
  return strapi.requestContext.run(
    { state, request: { url: '' }, headers: {}, acceptsLanguages: () => false } as never,
    work as never,
  ) as Promise<T>;
};
