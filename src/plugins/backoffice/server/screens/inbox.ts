/** The inbox: conversations of the house by list, one with its thread, who writes in it, what can be answered, and who is there to answer. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { INBOX_VIEWS } from '#domain/conversation/inbox';
import { PAGE } from '#domain/conversation/message';
import { byId, MAX_INTEGER, text } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { onConnection } from '#platform/postgres/rows';
import { agentName, keyOf } from '../../../../api/chat/rows/keys';
import { read, type Screen, type Viewer } from '../screen';
import { bookingSight } from '../sights/bookings';
import { cannedFor } from './inbox/canned';
import { talkPerson, type PersonSight } from './inbox/person';
import { boardSight } from '../sights/orders';

const PAGE_SIZE = 50;
const place = z.coerce.number().int().min(0).max(MAX_INTEGER);
const listQuery = z.object({
  view: z.enum(INBOX_VIEWS).default('unassigned'),
  search: text(100).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

export default {
  title: 'inbox',
  rights: { 'inbox.read': 'See the conversations', 'inbox.write': 'Answer, take and close conversations' },
  reads: [
    read({ path: '/inbox', right: 'inbox.read', query: listQuery, answer: ({ query }, strapi) => inboxPage(strapi, query) }),
    read({
      path: '/inbox/:id',
      right: 'inbox.read',
      params: byId,
      answer: ({ params }, strapi) => strapi.service('api::chat.conversation').read(params.id),
    }),
    read({
      path: '/inbox/:id/messages',
      right: 'inbox.read',
      params: byId,
      query: z.object({ after: place.optional(), before: place.optional(), limit: z.coerce.number().int().min(1).max(PAGE).default(PAGE) }),
      answer: ({ params, query }, strapi) => strapi.service('api::chat.conversation').history(params.id, query),
    }),
    read({
      path: '/inbox/:id/canned',
      right: 'inbox.read',
      params: byId,
      answer: async ({ params }, strapi) => cannedFor(strapi, await strapi.service('api::chat.conversation').read(params.id)),
    }),
    read({
      path: '/inbox/:id/person',
      right: 'inbox.read',
      params: byId,
      answer: async ({ params }, strapi, viewer) => {
        const { documentId } = await strapi.service('api::chat.conversation').read(params.id);
        return talkPerson(strapi, documentId, sightOf(strapi, viewer));
      },
    }),
  ],
} satisfies Screen;

async function inboxPage(strapi: Core.Strapi, { view, search, page }: z.output<typeof listQuery>) {
  const { views, total } = await strapi
    .service('api::chat.conversation')
    .list({ view, text: search || undefined, page, pageSize: PAGE_SIZE });
  const key = keyOf(strapi);
  return {
    now: clock.now().toISOString(),
    conversations: views,
    total,
    page,
    pageSize: PAGE_SIZE,
    counts: await strapi.service('api::chat.conversation').counts(),
    duty: await strapi.service('api::chat.conversation').duty(),
    agents: await strapi.service('api::chat.conversation').agents(),
    me: { key, name: await onConnection(strapi, (trx) => agentName(trx, key)) },
  };
}

/** Whoever answers sees of a guest what the own role sees on the screens of orders, bookings and people. */
const sightOf = (strapi: Core.Strapi, viewer: Viewer): PersonSight => ({
  seesAccount: viewer.may('people.read'),
  orders: viewer.may('board.read') ? boardSight(strapi, viewer) : null,
  bookings: viewer.may('bookings.read') ? bookingSight(strapi, viewer) : null,
  seesTickets: viewer.reads('api::ticket.ticket', 'holderName'),
  mayResend: viewer.may('inbox.write'),
});
