/** The order board: every live order, and who moved one. */
import { byId } from '#platform/actions/fields';
import { clock } from '#platform/clock';
import { historyOf } from '../history';
import { read, type Screen } from '../screen';
import { orderBoard } from './orders/order-board';
import { boardSight } from '../sights/orders';

export default {
  title: 'order board',
  rights: { 'board.read': 'See the order board', 'board.move': 'Move orders on the board' },
  reads: [
    read({
      path: '/orders',
      right: 'board.read',
      answer: (_asked, strapi, viewer) => orderBoard(strapi, boardSight(strapi, viewer), clock.now()),
    }),
    read({
      path: '/orders/:id/history',
      right: 'board.read',
      params: byId,
      answer: ({ params }, strapi) => historyOf(strapi, 'order', params.id),
    }),
  ],
} satisfies Screen;
