/** Who of the house answers: taken by hand, given back, or given to whoever is free. */
import type { Core } from '@strapi/strapi';
import { OPEN_CONVERSATIONS } from '#domain/conversation/conversation';
import { nextAgent, type Agent } from '#domain/conversation/duty';
import { clock } from '#platform/clock';
import { emit } from '#platform/events/emit';
import { rowsOf, type Trx } from '#platform/postgres/rows';
import { sqlList } from '#platform/postgres/sql-list';
import type { Conversation } from '../rows/conversation-rows';
import { agentName } from '../rows/keys';
import { tellThread } from './say';

/** Two that come at once see each other's choice. */
const TURN = `select pg_advisory_xact_lock(hashtext('samovar.chat.duty'))`;
const AGENTS = `
  select g.agent as key, g.is_available as "isAvailable", g.capacity, g.seen_at as "seenAt", g.last_assigned_at as "lastAssignedAt",
    (select count(*)::int from conversations c where c.assignee = g.agent and c.status in (${sqlList(OPEN_CONVERSATIONS)})) as assigned
  from chat_agents g where g.is_available`;

/** @param but whoever had it and did not answer @returns whether somebody has it now */
export async function assignNext(strapi: Core.Strapi, trx: Trx, conversation: Conversation, but: string | null): Promise<boolean> {
  await trx.raw(TURN);
  const agent = nextAgent(await rowsOf<Agent>(trx, AGENTS, {}), { now: clock.now(), but });
  if (agent) await assignTo(strapi, trx, conversation, agent.key);
  return agent !== null;
}

/** @param key null = back into the queue */
export async function assignTo(strapi: Core.Strapi, trx: Trx, conversation: Conversation, key: string | null): Promise<void> {
  const now = clock.now();
  const { id, documentId, kind, customer, partner, order } = conversation;
  conversation.assignee = key;
  await trx('conversations')
    .where({ id })
    .update({ assignee: key, assigned_at: key && now, updated_at: now });
  if (key) {
    await trx('chat_agents').where({ agent: key }).update({ last_assigned_at: now });
    await tellThread(strapi, trx, conversation, { name: 'taken', facts: { name: await agentName(trx, key) } });
  }
  await emit(strapi, 'conversation.assigned', { subject: documentId, payload: { kind, customer, partner, order, assignee: key } });
}
