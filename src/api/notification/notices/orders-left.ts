/** Whoever may not cook any more has orders under way: the house gives them to somebody else, or calls them off. */
import { leavesOrders } from '#domain/notification/occasions';
import { work } from '#domain/notification/presets';
import { notice } from '../catalogue/notice';
import { heldOrderFacts } from '../facts/held-orders';

export default notice({
  ...work,
  rank: 157,
  events: ['user.blocked', 'user.approval_changed'],
  to: ['house'],
  when: leavesOrders,
  title: { en: 'Orders are left without their cook', ru: 'Заказы остались без повара' },
  facts: heldOrderFacts,
  words: {
    en: (_facts, { orders }) => ({
      subject: 'Orders are left without their cook',
      heading: 'Orders are left without their cook',
      paragraphs: [
        `A cook who is blocked or suspended has orders under way: ${orders}. Carry them out, or call them off at the board; the guests wait.`,
      ],
    }),
    ru: (_facts, { orders }) => ({
      subject: 'Заказы остались без повара',
      heading: 'Заказы остались без повара',
      paragraphs: [
        `У заблокированного или отстранённого повара есть незавершённые заказы: ${orders}. Выполните их или отмените на доске: гости ждут.`,
      ],
    }),
  },
});
