/** Plays the conversations: guests write, the house answers, each at its own time. */
import type { Core } from '@strapi/strapi';
import { clock } from '#platform/clock';
import { create } from '#platform/documents/door';
import { chats } from '../../../src/api/chat/services/conversation';
import { canned, talks } from '../talks';
import type { SeedTalk } from '../types';
import { as } from './acting';
import type { LoadedPerson, People } from './people';

const MINUTE = 60_000;

export async function loadTalks(strapi: Core.Strapi, people: People): Promise<void> {
  for (const answer of canned) await create(strapi, 'api::chat.canned-answer', answer);
  const now = clock.now();
  const realNow = clock.now;
  try {
    for (const talk of talks) await play(strapi, people, { talk, now });
  } finally {
    clock.now = realNow;
  }
  strapi.log.info(`${talks.length} guests have written.`);
}

async function play(strapi: Core.Strapi, people: People, { talk, now }: { talk: SeedTalk; now: Date }): Promise<void> {
  const guest = people.get(talk.customer);
  const staff = [...people.values()].find(({ role }) => role === 'staff');
  if (!guest || !staff) throw new Error(`The demo conversation of ${talk.customer} has nobody to speak`);
  const opening = talk.about === 'house' ? { kind: 'support' as const } : { kind: 'order' as const, order: await lastOrder(strapi, guest) };
  const { documentId } = await as(strapi, guest, () => chats(strapi).open(opening));
  for (const { by, body, minutesAgo, isNote } of talk.says) {
    clock.now = () => new Date(now.getTime() - minutesAgo * MINUTE);
    const { seq } = await as(strapi, by === 'guest' ? guest : staff, () => chats(strapi).post(documentId, { body, isNote }));
    // They sit there with the page open: nobody is sent a mail about it.
    if (by === 'house') await as(strapi, guest, () => chats(strapi).mark(documentId, seq, true));
  }
}

async function lastOrder(strapi: Core.Strapi, { id }: LoadedPerson): Promise<string> {
  const [order] = (await strapi.db
    .query('api::order.order')
    .findMany({ where: { customer: id }, orderBy: { placedAt: 'desc' }, limit: 1 })) as {
    documentId: string;
  }[];
  if (!order) throw new Error('A guest of the demo house talks about an order and has none');
  return order.documentId;
}
