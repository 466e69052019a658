/** The order board: every live order, and who moved one. */
import type { Core } from '@strapi/strapi';
import { actorOf } from '#platform/actions/actor';
import { languageOfRequest } from '#platform/actions/caller';
import { byId } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { historyOf } from '../history';
import { read, type Screen, type Viewer } from '../screen';
import { orderBoard, type Sight } from './orders/order-board';

const ORDER = 'api::order.order';

export default {
  title: 'order board',
  rights: { 'board.read': 'See the order board', 'board.move': 'Move orders on the board' },
  reads: [
    read({
      path: '/orders',
      right: 'board.read',
      answer: (_asked, strapi, viewer) => orderBoard(strapi, sightOf(strapi, viewer), clock.now()),
    }),
    read({
      path: '/orders/:id/history',
      right: 'board.read',
      params: byId,
      answer: ({ params }, strapi) => historyOf(strapi, 'order', params.id),
    }),
  ],
} satisfies Screen;

/** What the role may do here, and which of an order's fields it may read in the Content Manager. */
const sightOf = (strapi: Core.Strapi, viewer: Viewer): Sight => ({
  actor: actorOf(strapi),
  mayMove: viewer.may('board.move'),
  seesMoney: viewer.reads(ORDER, 'total'),
  seesContacts: viewer.reads(ORDER, 'delivery.phone'),
  language: languageOfRequest(strapi),
});
