/** What consumers gave up: read, handled again, or let be. */
import type { Core } from '@strapi/strapi';
import { DomainError } from '#domain/errors';
import { inTransaction, type Row } from '#platform/postgres/rows';
import { Refused } from '../consumers/reading';
import { redeliver } from '../start';
import { record } from './events';

export const findLetters = (strapi: Core.Strapi, { consumer, limit }: { consumer?: string; limit: number }): Promise<Row[]> => {
  const query = strapi.db.connection('dead_letters').whereNull('settled_at').orderBy('id', 'desc').limit(limit);
  if (consumer) void query.where({ consumer });
  return query.select(
    'id',
    'consumer',
    'topic',
    'key',
    'value',
    'event_id as eventId',
    'reason',
    'attempts',
    'died_at as diedAt',
  ) as Promise<Row[]>;
};

/** Its effect and its settling are one transaction: what fails again stays. @throws DomainError, or whatever the consumer says */
export const replayLetter = (strapi: Core.Strapi, id: string): Promise<void> =>
  settle(strapi, id, { as: 'replayed', reason: null }, async ({ consumer, topic, value, event_id }, forget) => {
    if (event_id) await forget();
    try {
      await redeliver(strapi, { consumer, topic, value });
    } catch (error) {
      throw error instanceof Refused ? new DomainError('request.invalid', { fields: [error.message] }) : error;
    }
  });

export const skipLetter = (strapi: Core.Strapi, id: string, reason: string): Promise<void> =>
  settle(strapi, id, { as: 'skipped', reason }, () => Promise.resolve());

interface Letter {
  consumer: string;
  topic: string;
  value: string;
  event_id: string | null;
}

const settle = (
  strapi: Core.Strapi,
  id: string,
  { as, reason }: { as: 'replayed' | 'skipped'; reason: string | null },
  work: (letter: Letter, forget: () => Promise<unknown>) => Promise<void>,
): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const letter: Letter | undefined = await trx('dead_letters').where({ id }).whereNull('settled_at').forUpdate().first();
    if (!letter) throw new DomainError('request.not_found');
    await work(letter, () => trx('inbox').where({ consumer: letter.consumer, event_id: letter.event_id }).delete());
    await trx('dead_letters').where({ id }).update({ settled_at: trx.fn.now(), settled_as: as });
    await record(strapi, `log.${as}`, { subject: id, count: 1, reason: reason ?? `${letter.consumer}, ${letter.topic}` });
  });
