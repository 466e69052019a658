/** Who of the house takes conversations by itself: whoever said so, as long as a screen of theirs is open. */
import type { Core } from '@strapi/strapi';
import { DEFAULT_CAPACITY } from '#domain/conversation/duty';
import { DomainError } from '#domain/errors';
import { isStaff } from '#platform/actions/caller';
import { clock } from '#platform/clock';
import { inTransaction, rowsOf, type Trx } from '#platform/postgres/rows';
import { keyOf, nameOfKey } from '../rows/keys';

export interface Duty {
  isAvailable: boolean;
  capacity: number;
}

/** @throws DomainError `conversation.no_house` */
export const setDuty = (
  strapi: Core.Strapi,
  { isAvailable, capacity }: { isAvailable: boolean; capacity?: number | undefined },
): Promise<Duty> =>
  inTransaction(strapi, async (trx) => {
    if (!isStaff(strapi)) throw new DomainError('conversation.no_house');
    const row = { agent: keyOf(strapi), is_available: isAvailable, capacity: capacity ?? DEFAULT_CAPACITY, seen_at: clock.now() };
    const [kept] = await trx('chat_agents')
      .insert(row)
      .onConflict('agent')
      .merge(capacity === undefined ? ['is_available', 'seen_at'] : ['is_available', 'capacity', 'seen_at'])
      .returning<Duty[]>(['is_available as isAvailable', 'capacity']);
    return kept ?? { isAvailable, capacity: row.capacity };
  });

export const dutyOf = async (trx: Trx, key: string): Promise<Duty> => {
  const known = await trx('chat_agents').where({ agent: key }).first<Duty | undefined>('is_available as isAvailable', 'capacity');
  return known ?? { isAvailable: false, capacity: DEFAULT_CAPACITY };
};

/** An open line of theirs says that they are here; who never said anything is known by it, and takes nothing by itself. */
export const seeAgents = (strapi: Core.Strapi, keys: readonly string[]): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    if (keys.length === 0) return;
    await trx.raw(
      `insert into chat_agents (agent, is_available, capacity, seen_at) select key, false, ?, ? from unnest(?::text[]) key order by key
       on conflict (agent) do update set seen_at = excluded.seen_at`,
      [DEFAULT_CAPACITY, clock.now(), [...new Set(keys)]],
    );
  });

/** Whom a conversation can be given to. */
export const agents = (trx: Trx): Promise<{ key: string; name: string; isAvailable: boolean }[]> =>
  rowsOf(
    trx,
    `select g.agent as key, ${nameOfKey('g.agent')} as name, g.is_available as "isAvailable" from chat_agents g order by 2, 1`,
    {},
  );
