/** What those of the house do with a conversation beside answering: take it, give it back, close, put off, label; and what its guest says of it. */
import type { Core } from '@strapi/strapi';
import { checkRating, checkSnooze } from '#domain/conversation/conversation';
import { DomainError } from '#domain/errors';
import { clock } from '#platform/clock';
import { move } from '#platform/documents/moves';
import { emit } from '#platform/events/emit';
import { inTransaction, type Trx } from '#platform/postgres/rows';
import { checkHouse, lockTaking, type Taking } from '../rows/conversation-rows';
import { agentName, keyOf } from '../rows/keys';
import { assignTo } from './assign';
import { ringAfterCommit } from './bells';
import { tellThread } from './say';

type Work = (trx: Trx, taking: Taking) => Promise<void>;

const decided = (strapi: Core.Strapi, documentId: string, work: Work): Promise<void> =>
  inTransaction(strapi, async (trx) => {
    const taking = await lockTaking(strapi, trx, documentId);
    await work(trx, taking);
    ringAfterCommit(strapi, { of: documentId, say: { name: 'conversation', data: { changed: true } } });
  });

const byHouse = (strapi: Core.Strapi, documentId: string, work: Work): Promise<void> =>
  decided(strapi, documentId, async (trx, taking) => {
    checkHouse(taking);
    await work(trx, taking);
  });

/** @param to `panel:3`, `user:7`; left out: whoever asks @throws DomainError `conversation.not_an_agent` */
export const assign = (strapi: Core.Strapi, documentId: string, to: string | null): Promise<void> =>
  byHouse(strapi, documentId, async (trx, { conversation }) => {
    const key = to ?? keyOf(strapi);
    if (key === conversation.assignee) return;
    if (to !== null && !(await isAgent(trx, to))) throw new DomainError('conversation.not_an_agent', { errors: [{ path: ['to'] }] });
    await assignTo(strapi, trx, conversation, key);
  });

/** Whoever works for the house: it knows nobody else by this word. */
const isAgent = async (trx: Trx, key: string): Promise<boolean> => Boolean(await trx('chat_agents').where({ agent: key }).first('agent'));

export const giveBack = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  byHouse(strapi, documentId, async (trx, { conversation }) => {
    if (conversation.assignee === null) return;
    const name = await agentName(trx, conversation.assignee);
    await assignTo(strapi, trx, conversation, null);
    await tellThread(strapi, trx, conversation, { name: 'given_back', facts: { name } });
  });

export const close = (strapi: Core.Strapi, documentId: string, reason: string | null): Promise<void> =>
  decided(strapi, documentId, async (trx, { conversation }) => {
    await move(strapi, 'api::chat.conversation', documentId, { to: 'closed', reason, fields: { snoozedUntil: null } });
    // Nobody waits for an answer any more; the row learns it with what is told.
    conversation.waitingSince = null;
    await tellThread(strapi, trx, conversation, { name: 'closed' });
  });

export const reopen = (strapi: Core.Strapi, documentId: string): Promise<void> =>
  decided(strapi, documentId, async (trx, { conversation }) => {
    await move(strapi, 'api::chat.conversation', documentId, { to: 'opened' });
    await tellThread(strapi, trx, conversation, { name: 'reopened' });
  });

/** @param until null = it is awake again */
export const snooze = (strapi: Core.Strapi, documentId: string, until: Date | null): Promise<void> =>
  byHouse(strapi, documentId, async (trx, { conversation }) => {
    if (until) checkSnooze(until, clock.now());
    await trx('conversations').where({ id: conversation.id }).update({ snoozed_until: until, updated_at: clock.now() });
  });

export const label = (strapi: Core.Strapi, documentId: string, labels: readonly string[]): Promise<void> =>
  byHouse(strapi, documentId, async (trx, { conversation }) => {
    await trx('conversations')
      .where({ id: conversation.id })
      .update({ labels: JSON.stringify([...new Set(labels)]), updated_at: clock.now() });
  });

export const rate = (strapi: Core.Strapi, documentId: string, { rating, text }: { rating: number; text: string | null }): Promise<void> =>
  decided(strapi, documentId, async (trx, { conversation, side }) => {
    const { id, status, kind, customer, partner, order } = conversation;
    checkRating({ status, kind, side });
    await trx('conversations').where({ id }).update({ rating, rating_text: text, rated_at: clock.now(), updated_at: clock.now() });
    await tellThread(strapi, trx, conversation, { name: 'rated', facts: { rating: String(rating) } });
    await emit(strapi, 'conversation.rated', { subject: documentId, payload: { kind, customer, partner, order, rating } });
  });
