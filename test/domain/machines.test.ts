/** Who may move an order or a payment from where to where: every state × every state × every party, against the table of the trade. */
import { decideMove, finalStates, legalMoves, type Actor } from '#domain/machine';
import { canOnlyAskToCancel, givesPortionsBack, ORDER_STATUSES, orderMachine, type OrderRow, type OrderStatus } from '#domain/order/order';
import {
  checkPaidOnReceipt,
  confirmsMoney,
  PAYMENT_STATUSES,
  paymentMachine,
  paymentStatusOf,
  type Payable,
  type PaymentRow,
  type PaymentStatus,
} from '#domain/payment/payment';
import { ACTORS } from './actors';
import { codeOf, NOON } from './dishes';

const order = (status: OrderStatus, facts: Partial<OrderRow> = {}): OrderRow => ({
  status,
  kind: 'menu',
  fulfilment: 'delivery',
  customer: 1,
  cook: 2,
  cancelReason: null,
  deliveredAt: null,
  ...facts,
});

const kitchen = ['cook', 'staff', 'panel'];
const house = ['staff', 'panel'];
/** “from → to”: who; with a reason where it says so. */
const ORDER_TABLE: Record<string, { who: string[]; reason?: true }> = {
  'placed → accepted': { who: kitchen },
  'placed → rejected': { who: kitchen, reason: true },
  'placed → expired': { who: ['job'] },
  'placed → cancelled': { who: ['customer', ...house] },
  'accepted → preparing': { who: kitchen },
  'accepted → cancelled': { who: ['customer', ...house] },
  'preparing → ready': { who: kitchen },
  'preparing → cancelled': { who: house, reason: true },
  'ready → delivering': { who: kitchen },
  'ready → delivered': { who: kitchen },
  'ready → cancelled': { who: house, reason: true },
  'delivering → delivered': { who: kitchen },
  'delivering → cancelled': { who: house, reason: true },
  'delivered → completed': { who: ['customer', 'job', ...kitchen] },
};
const PAYMENT_TABLE: Record<string, { who: string[]; reason?: true }> = {
  'pending → paid': { who: ['job', 'machine', ...house] },
  'pending → failed': { who: ['job', 'machine', ...house] },
  'failed → pending': { who: ['job', 'machine', ...house] },
  'paid → refunded': { who: house, reason: true },
};

const triples = <S extends string>(states: readonly S[]): [S, S, string][] =>
  states.flatMap((from) =>
    states.filter((to) => to !== from).flatMap((to) => Object.keys(ACTORS).map((who): [S, S, string] => [from, to, who])),
  );

describe('an order', () => {
  it.each(triples(ORDER_STATUSES))('%s → %s by %s goes as the table says', (from, to, who) => {
    const listed = ORDER_TABLE[`${from} → ${to}`];
    // Dropping is for custom orders only; see below.
    const expected = listed
      ? listed.who.includes(who)
        ? null
        : 'order.move_not_yours'
      : to === 'placed' && (from === 'accepted' || from === 'preparing')
        ? (from === 'accepted' ? kitchen : house).includes(who)
          ? 'order.not_custom'
          : 'order.move_not_yours'
        : 'order.illegal_transition';
    const move = (reason: string | null) =>
      decideMove(orderMachine, { row: order(from), to, actor: ACTORS[who] as Actor, reason, now: NOON });
    expect(codeOf(() => move('because'))).toBe(expected);
    if (expected === null)
      for (const empty of [null, '', '  ']) expect(codeOf(() => move(empty))).toBe(listed?.reason ? 'order.reason_required' : null);
  });

  it('that is custom can be dropped by its own cook with a reason, or taken from the cook by the staff, cooking or not', () => {
    for (const [who, actor] of Object.entries(ACTORS)) {
      const drop = (from: OrderStatus) =>
        codeOf(() => decideMove(orderMachine, { row: order(from, { kind: 'custom' }), to: 'placed', actor, reason: 'ill', now: NOON }));
      expect([who, drop('accepted')]).toEqual([who, kitchen.includes(who) ? null : 'order.move_not_yours']);
      expect([who, drop('preparing')]).toEqual([who, house.includes(who) ? null : 'order.move_not_yours']);
    }
  });

  it('that is picked up is never on its way', () => {
    const row = order('ready', { fulfilment: 'pickup' });
    const staff = ACTORS.staff as Actor;
    expect(codeOf(() => decideMove(orderMachine, { row, to: 'delivering', actor: staff, reason: null, now: NOON }))).toBe(
      'order.not_a_delivery',
    );
    expect(legalMoves(orderMachine, row, staff).map((move) => move.to)).toEqual(['delivered', 'cancelled']);
  });

  it('keeps when it was delivered and why it was cancelled', () => {
    const staff = ACTORS.staff as Actor;
    expect(decideMove(orderMachine, { row: order('ready'), to: 'delivered', actor: staff, reason: null, now: NOON }).changes).toEqual({
      deliveredAt: NOON,
    });
    expect(decideMove(orderMachine, { row: order('ready'), to: 'cancelled', actor: staff, reason: ' no gas ', now: NOON }).changes).toEqual(
      { cancelReason: 'no gas' },
    );
  });

  it('offers exactly the moves that would be let through', () => {
    for (const from of ORDER_STATUSES)
      for (const actor of Object.values(ACTORS)) {
        const offered = new Set(legalMoves(orderMachine, order(from), actor).map((move) => move.to));
        const passing = ORDER_STATUSES.filter(
          (to) => to !== from && codeOf(() => decideMove(orderMachine, { row: order(from), to, actor, reason: 'x', now: NOON })) === null,
        );
        expect([...offered].sort()).toEqual([...passing].sort());
      }
  });

  it('ends completed, cancelled, rejected or expired', () => {
    expect(finalStates(orderMachine)).toEqual(['completed', 'cancelled', 'rejected', 'expired']);
  });

  it('gives its portions back only when no work went into them; the customer only asks once it did', () => {
    for (const from of ORDER_STATUSES) {
      const isBeforeWork = from === 'placed' || from === 'accepted';
      for (const to of ORDER_STATUSES)
        expect(givesPortionsBack(from, to)).toBe(isBeforeWork && ['cancelled', 'rejected', 'expired'].includes(to));
      expect(canOnlyAskToCancel(from)).toBe(['preparing', 'ready', 'delivering'].includes(from));
    }
    expect(givesPortionsBack(null, 'placed')).toBe(false);
  });
});

describe('a payment', () => {
  const row = (status: PaymentStatus): PaymentRow => ({ status, note: null, paidAt: null });

  it.each(triples(PAYMENT_STATUSES))('%s → %s by %s goes as the table says', (from, to, who) => {
    const listed = PAYMENT_TABLE[`${from} → ${to}`];
    const expected = listed ? (listed.who.includes(who) ? null : 'payment.move_not_yours') : 'payment.illegal_transition';
    const move = (reason: string | null) =>
      decideMove(paymentMachine, { row: row(from), to, actor: ACTORS[who] as Actor, reason, now: NOON });
    expect(codeOf(() => move('because'))).toBe(expected);
    if (expected === null) expect(codeOf(() => move(null))).toBe(listed?.reason ? 'payment.reason_required' : null);
  });

  const pay = (
    status: OrderStatus,
    { byStaff = false, amount = null, ...facts }: Partial<Payable> & { byStaff?: boolean; amount?: number | null } = {},
  ) => codeOf(() => checkPaidOnReceipt({ status, kind: 'menu', paymentStatus: 'pending', total: 1250, ...facts }, { amount, byStaff }));

  it.each(ORDER_STATUSES)('on receipt of an order that is %s', (status) => {
    const over = ['cancelled', 'rejected', 'expired'].includes(status);
    const received = ['delivered', 'completed'].includes(status);
    expect(pay(status)).toBe(over ? 'payment.order_not_payable' : received ? null : 'payment.before_delivery');
    expect(pay(status, { byStaff: true })).toBe(
      over ? 'payment.order_not_payable' : status === 'placed' ? 'payment.before_delivery' : null,
    );
    expect(pay(status, { byStaff: true, kind: 'custom' })).toBe(pay(status));
    expect(pay(status, { paymentStatus: 'paid' })).toBe('payment.already_paid');
  });

  it('says how its order stands: paid while one of them is, then refunded, then pending, and failed when nothing else came', () => {
    const byWeight: PaymentStatus[] = ['paid', 'refunded', 'pending', 'failed'];
    for (const [at, strongest] of byWeight.entries())
      for (const others of [[], byWeight.slice(at + 1), byWeight.slice(at).reverse()])
        expect(paymentStatusOf([...others, strongest])).toBe(strongest);
    expect(paymentStatusOf([])).toBe('pending');
    expect(paymentStatusOf(['failed'])).toBe('failed');
  });

  it('is confirmed by the house alone, and by nobody for the own order', () => {
    const confirming = Object.keys(ACTORS).filter((who) => confirmsMoney({ customer: 1 }, ACTORS[who] as Actor));
    expect(confirming).toEqual(house);
    expect(confirmsMoney({ customer: 3 }, ACTORS.staff as Actor)).toBe(false);
    // A panel user is another kind of person: the same number is chance.
    expect(confirmsMoney({ customer: 4 }, ACTORS.panel as Actor)).toBe(true);
  });

  it('is the amount due, to the cent', () => {
    expect([1249, 1250, 1251].map((amount) => pay('delivered', { amount }))).toEqual([
      'payment.amount_mismatch',
      null,
      'payment.amount_mismatch',
    ]);
    expect(pay('delivered', { paymentStatus: 'refunded' })).toBe('payment.order_not_payable');
  });
});
