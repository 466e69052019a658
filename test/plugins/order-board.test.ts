/** The order board's server side: who may see and move, what it shows, and that a board of any size is one statement. */
import { errorOf, visitor } from '../helpers/api';
import { allIsTold, category, customerWithCart, DELIVERY, dish, eventsOf, PICKUP, unique, venue } from '../helpers/house';
import { act, panelUser, strangerRole, type PanelUser } from '../helpers/panel';
import { actionOf } from '#domain/machine';
import type { BoardCard } from '../../src/plugins/backoffice/contract/board';

let host: PanelUser;
let support: PanelUser;
let kitchen: PanelUser;
beforeAll(async () => {
  await venue({ name: 'Board venue' });
  [host, support, kitchen] = await Promise.all([panelUser('samovar-host'), panelUser('samovar-support'), panelUser('samovar-kitchen')]);
});

const placed = async (request: object = PICKUP): Promise<string> => {
  const soup = await dish({ price: 7.5, allergens: ['milk', 'eggs'] });
  const guest = await customerWithCart([soup, 2]);
  return (await guest.call('post', '/api/orders', request).expect(201)).body.data.documentId;
};
const cardOf = async (who: PanelUser, id: string): Promise<BoardCard> => {
  const { cards } = (await who.call('get', '/backoffice/orders').expect(200)).body.data as { cards: BoardCard[] };
  const card = cards.find((one) => one.id === id);
  if (!card) throw new Error(`No card ${id} among ${cards.length}`);
  return card;
};
const move = (who: PanelUser, id: string, verb: string, body: object = {}, language = 'en') =>
  act(who.call, actionOf('order', verb), { params: { id }, body }, { 'Accept-Language': language });

describe('rights', () => {
  it('is shut without a panel token, and for an API token of a guest', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    for (const caller of [visitor, guest.call]) {
      await caller('get', '/backoffice/orders').expect(401);
      await act(caller, 'acceptOrder', { params: { id: 'a'.repeat(24) } }).expect(401);
    }
  });

  it('refuses a role without the permission, and moving to one that only looks', async () => {
    const stranger = await panelUser(await strangerRole());
    expect(errorOf(await stranger.call('get', '/backoffice/orders').expect(403)).details.code).toBe('request.forbidden');
    const id = await placed();
    expect((await cardOf(support, id)).moves).toEqual([]);
    errorOf(await move(support, id, 'accept').expect(403));
    expect((await cardOf(host, id)).status).toBe('placed');
  });

  it('shows money and addresses only to whom the Content Manager shows them', async () => {
    const id = await placed(DELIVERY);
    expect(await cardOf(host, id)).toMatchObject({ total: 18.5, contact: { address: 'Rose Street', house: '12', phone: '+4315550123' } });
    const seen = await cardOf(kitchen, id);
    expect(seen).toMatchObject({ total: null, contact: null });
    expect(seen.lines.map((line) => line.total)).toEqual([null]);
  });
});

describe('the board', () => {
  it('shows what was ordered, for whom and what may be done next', async () => {
    const id = await placed({ ...PICKUP, note: 'No onions' });
    const card = await cardOf(host, id);
    expect(card).toMatchObject({
      status: 'placed',
      fulfilment: 'pickup',
      note: 'No onions',
      total: 15,
      currency: 'EUR',
      paymentStatus: 'pending',
      timezone: 'Europe/Vienna',
    });
    expect(card.lines).toEqual([expect.objectContaining({ quantity: 2, allergens: ['milk', 'eggs'] })]);
    expect(card.guest).toMatch(/^Customer-/);
    expect(card.moves).toEqual([
      { verb: 'accept', to: 'accepted', needsReason: false },
      { verb: 'reject', to: 'rejected', needsReason: true },
      { verb: 'cancel', to: 'cancelled', needsReason: false },
    ]);
  });

  it('never calls a guest by an e-mail address', async () => {
    const id = await placed();
    const { customer_id: guest } = await strapi.db.connection('orders').where({ document_id: id }).first('customer_id');
    const address = `${unique('mail')}@samovar.test`;
    await strapi.db.connection('up_users').where({ id: guest }).update({ username: address });
    await strapi.db.connection('profiles').where({ user_id: guest }).update({ display_name: address });
    expect((await cardOf(host, id)).guest).toBeNull();
  });

  it('asks the database once about orders, however many there are', async () => {
    await Promise.all([placed(), placed(), placed(DELIVERY)]);
    // Consumers of events read orders too.
    await allIsTold();
    const asked: string[] = [];
    const listen = ({ sql }: { sql: string }) => asked.push(sql);
    strapi.db.connection.on('query', listen);
    await host.call('get', '/backoffice/orders').expect(200);
    strapi.db.connection.removeListener('query', listen);
    const aboutOrders = asked.filter((sql) => /\b(orders\w*|components_order_\w+|dishes|venues|up_users|profiles)\b/.test(sql));
    expect(aboutOrders).toHaveLength(1);
    expect(aboutOrders[0]).toContain('orders_cmps');
  });
});

describe('moving', () => {
  it('goes step by step, leaves one event each, and names who did it', async () => {
    const id = await placed(DELIVERY);
    for (const [verb, next] of [
      ['accept', 'accepted'],
      ['start', 'preparing'],
      ['ready', 'ready'],
      ['dispatch', 'delivering'],
      ['deliver', 'delivered'],
    ] as const) {
      expect((await move(host, id, verb).expect(200)).body.data).toEqual({ documentId: id, status: next });
    }
    expect((await eventsOf(id)).map((event) => event.name)).toEqual([
      'order.placed',
      'order.accepted',
      'order.preparing',
      'order.ready',
      'order.delivering',
      'order.delivered',
    ]);
    const history = (await host.call('get', `/backoffice/orders/${id}/history`).expect(200)).body.data;
    expect(history.map((step: { to: string }) => step.to)).toEqual(['placed', 'accepted', 'preparing', 'ready', 'delivering', 'delivered']);
    expect(history[1].who).toEqual({ kind: 'panel', name: 'Irina Falk' });
  });

  it('refuses an illegal move with the legal ones, in the reader’s language', async () => {
    const id = await placed();
    const refusal = errorOf(await move(host, id, 'ready').expect(409));
    expect(refusal.details).toMatchObject({
      code: 'order.illegal_transition',
      from: 'placed',
      to: 'ready',
      legal: ['accepted', 'rejected', 'cancelled'],
    });
    expect(refusal.message).toMatch(/[a-z]/);
    expect(errorOf(await move(host, id, 'ready', {}, 'ru').expect(409)).message).toMatch(/[а-я]/);
    expect((await cardOf(host, id)).status).toBe('placed');
  });

  it('asks for a reason where a guest must hear one, and keeps it', async () => {
    const id = await placed();
    const refusal = errorOf(await move(host, id, 'reject', { reason: '  ' }).expect(400));
    expect(refusal.details).toMatchObject({ code: 'order.reason_required', errors: [{ path: ['cancelReason'] }] });
    await move(host, id, 'reject', { reason: 'The stove is out' }).expect(200);
    expect(await cardOf(host, id)).toMatchObject({ status: 'rejected', cancelReason: 'The stove is out', moves: [] });
  });

  it('refuses what is no move at all by name, and an order that is not there', async () => {
    const id = await placed();
    errorOf(await move(host, id, 'eat').expect(404));
    errorOf(await move(host, id, 'expire').expect(404));
    expect(errorOf(await move(host, id, 'accept', { total: 0 }).expect(400)).details.errors?.[0]?.path).toEqual(['total']);
    expect(errorOf(await move(host, 'nothing', 'accept').expect(400)).details.errors?.[0]?.path).toEqual(['id']);
    errorOf(await act(host.call, 'acceptOrder', { params: { id }, to: 'ready' } as object).expect(400));
    errorOf(await move(host, 'z'.repeat(24), 'accept').expect(404));
  });

  it('lets one of two hands win when they pull in different directions', async () => {
    const id = await placed();
    const answers = await Promise.all([move(host, id, 'accept'), move(kitchen, id, 'reject', { reason: 'Sold out' })]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    expect((await eventsOf(id)).length).toBe(2);
  });
});

describe('the panel’s inputs', () => {
  it('store only the choices on offer and the texts of that field', async () => {
    const soup = await dish();
    const write = (data: object) => strapi.documents('api::dish.dish').update({ documentId: soup.documentId, data: data as never });
    await expect(write({ allergens: ['milk', 'plutonium'] })).rejects.toMatchObject({
      code: 'request.invalid',
      details: { errors: [{ path: ['allergens', 1] }] },
    });
    await expect(write({ translations: { ru: { name: 'Суп', price: '1' } } })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(write({ translations: { russian: { name: 'Суп' } } })).rejects.toMatchObject({ code: 'request.invalid' });
    const group = { name: 'Size', min: 0, options: [{ name: 'Small', priceDelta: 0, translations: { ru: 'Малый' } }] };
    await expect(write({ optionGroups: [group] })).rejects.toMatchObject({
      details: { errors: [{ path: ['optionGroups', 0, 'options', 0, 'translations', 'ru'] }] },
    });
    await write({ allergens: ['milk'], translations: { ru: { name: 'Суп', description: null } } });
    const section = await category({ translations: { ru: { name: 'Супы' } } });
    expect(section.documentId).toHaveLength(24);
  });
});
