/** Wish → bids → choice → cooking → receipt, as guests and cooks live it, and what each of them may see. */
import { errorOf, visitor } from '../helpers/api';
import { eventsOf, PASSWORD, person, type Person, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { accept, bidOn, inHours, offer, profileOf, wished, wishFor, type TestWish } from '../helpers/wishes';
import { eventually } from '../helpers/patience';

let galina: Person;
let nino: Person;
let staff: Person;
beforeAll(async () => {
  await venue();
  [galina, nino, staff] = await Promise.all([person('cook'), person('cook'), person('staff')]);
});

const jobs = () => running<typeof import('../../src/api/order/jobs/wishes')>('src/api/order/jobs/wishes');
const codeOf = (response: Parameters<typeof errorOf>[0]): string => errorOf(response).details.code;
const names = async (id: string): Promise<string[]> => (await eventsOf(id)).map(({ name }) => name);
const open = async (cook: Person, query = ''): Promise<Record<string, any>[]> =>
  (await cook.call('get', `/api/orders/open?pagination[pageSize]=100${query}`).expect(200)).body.data;
const seesIt = async (cook: Person, wish: TestWish): Promise<boolean> =>
  (await open(cook)).some(({ documentId }) => documentId === wish.documentId);
const inside = async (who: Person): Promise<string[]> =>
  (await who.call('get', '/api/notifications?pagination[pageSize]=100').expect(200)).body.data.map(({ kind }: { kind: string }) => kind);
/** All that the person is told inside, as soon as this is. */
const kindsOf = (who: Person, ...awaited: string[]): Promise<string[]> =>
  eventually(
    () => inside(who),
    (kinds) => (expect(kinds).toEqual(expect.arrayContaining(awaited)), true),
  );
const statusOf = async ({ documentId }: { documentId: string }, table = 'orders'): Promise<string> =>
  (await strapi.db.connection(table).where({ document_id: documentId }).first('status')).status;

it('goes from the wish to the payment; the loser is told, the winner alone cooks', async () => {
  const wish = await wished({ budget: 60, preferences: 'Not too sweet' });
  expect(wish).toMatchObject({ kind: 'custom', status: 'placed', total: 0, lines: [], budget: 60, servings: 12, currency: 'EUR' });
  const path = `/api/orders/${wish.documentId}`;
  const first = await bidOn(wish, galina, 50);
  const second = await bidOn(wish, nino, 55);
  expect((await wish.guest.call('get', `${path}/bids`).expect(200)).body.data).toEqual([
    expect.objectContaining({
      documentId: first.documentId,
      price: 50,
      version: 1,
      cook: expect.objectContaining({ displayName: expect.any(String) }),
    }),
    expect.objectContaining({ documentId: second.documentId, price: 55 }),
  ]);
  const edited = (await galina.call('patch', `/api/bids/${first.documentId}`, { price: 48.5 }).expect(200)).body.data;
  expect(edited).toMatchObject({ price: 48.5, version: 2, status: 'pending' });
  const stale = errorOf(await accept(wish.guest, first).expect(409));
  expect(stale.details).toMatchObject({ code: 'bid.changed', version: 2, seen: 1 });
  expect((await accept(wish.guest, edited).expect(200)).body.data).toMatchObject({ status: 'accepted', order: { status: 'accepted' } });

  expect(await statusOf(second, 'bids')).toBe('declined');
  expect(await names(first.documentId)).toEqual(['bid.pending', 'bid.changed', 'bid.accepted']);
  expect(await names(second.documentId)).toEqual(['bid.pending', 'bid.declined']);
  expect(codeOf(await accept(wish.guest, edited).expect(409))).toBe('wish.not_open');
  expect(codeOf(await accept(wish.guest, second).expect(409))).toBe('wish.not_open');
  expect(codeOf(await galina.call('post', `/api/bids/${first.documentId}/withdraw`, {}).expect(409))).toBe('bid.drop_its_order');
  expect(codeOf(await galina.call('patch', `/api/bids/${first.documentId}`, { price: 1 }).expect(409))).toBe('bid.no_longer_editable');

  const chosen = (await galina.call('get', path).expect(200)).body.data;
  expect(chosen).toMatchObject({ total: 48.5, delivery: { house: '12', phone: '+4315550123' }, title: wish.title });
  expect(codeOf(await nino.call('get', path).expect(404))).toBe('request.not_found');
  await nino.call('post', `${path}/start`, {}).expect(404);
  await wish.guest.call('post', `${path}/start`, {}).expect(403);
  expect(codeOf(await galina.call('post', `${path}/deliver`, {}).expect(409))).toBe('order.illegal_transition');
  for (const verb of ['start', 'ready', 'dispatch']) await galina.call('post', `${path}/${verb}`, {}).expect(200);
  for (const who of [wish.guest, staff])
    expect(codeOf(await who.call('post', `${path}/payments`, { method: 'cash' }).expect(409))).toBe('payment.before_delivery');
  await galina.call('post', `${path}/deliver`, {}).expect(200);
  for (const who of [wish.guest, galina])
    expect((await who.call('post', `${path}/payments`, { method: 'card' }).expect(201)).body.data.order.paymentStatus).toBe('pending');
  const paid = (await staff.call('post', `${path}/payments`, { method: 'card', amount: 48.5 }).expect(201)).body.data;
  expect(paid).toMatchObject({ amount: 48.5, order: { status: 'completed', paymentStatus: 'paid' } });
  const history: { to: string; actor: { id: number } }[] = (await wish.guest.call('get', `${path}/history`).expect(200)).body.data;
  expect(history.map(({ to }) => to)).toEqual(['placed', 'accepted', 'preparing', 'ready', 'delivering', 'delivered', 'completed']);
  expect(history[1]?.actor.id).toBe(wish.guest.id);
  await wish.guest.call('delete', path).expect(204);
  expect((await wish.guest.call('get', '/api/orders').expect(200)).body.data).toEqual([]);
  expect((await galina.call('get', '/api/orders?role=cook').expect(200)).body.data).toEqual([
    expect.objectContaining({ documentId: wish.documentId, status: 'completed' }),
  ]);

  expect(await kindsOf(nino, 'bid-declined')).not.toContain('bid-accepted');
  expect(await kindsOf(galina, 'bid-accepted')).not.toContain('bid-declined');
  await kindsOf(wish.guest, 'wish-placed', 'bid-received', 'bid-changed', 'wish-accepted', 'order-completed');
});

describe('an open wish', () => {
  it('shows cooks what they need to bid, and nobody who it is and where exactly', async () => {
    const wish = await wished({ budget: 60 });
    const [shown] = (await open(galina)).filter(({ documentId }) => documentId === wish.documentId);
    expect(shown).toMatchObject({
      title: wish.title,
      budget: 60,
      servings: 12,
      area: { latitude: 48.21, longitude: 16.37 },
      bids: 0,
      myBid: null,
    });
    expect(JSON.stringify(shown)).not.toMatch(/Rose Street|5550123|48\.208|phone|customer|apartment/);
    await bidOn(wish, galina);
    expect((await open(galina)).find(({ documentId }) => documentId === wish.documentId)).toMatchObject({ bids: 1, myBid: { version: 1 } });
    errorOf(await visitor('get', '/api/orders/open').expect(401));
    errorOf(await wish.guest.call('get', '/api/orders/open').expect(403));
  });

  it('is found by words, time, budget and nearness, page by page', async () => {
    const word = `zwiebel${Date.now()}`;
    const near = await wished({ description: `${word} 100%`, budget: 20, wantedAt: inHours(30) });
    const far = await wished({
      title: word,
      budget: 80,
      wantedAt: inHours(60),
      delivery: { ...(wishFor().delivery as object), latitude: 48.4 },
    });
    const found = async (query: string) => (await open(galina, `&text=${word}${query}`)).map(({ documentId }) => documentId);
    expect(await found('')).toEqual([near.documentId, far.documentId]);
    expect(await found('&sort=budget:desc')).toEqual([far.documentId, near.documentId]);
    expect(await found('&minBudget=50')).toEqual([far.documentId]);
    expect(await found(`&wantedUntil=${inHours(40)}`)).toEqual([near.documentId]);
    expect(await found(`&wantedFrom=${inHours(40)}`)).toEqual([far.documentId]);
    expect(await found('&near=48.21,16.37,5')).toEqual([near.documentId]);
    expect(await found('&near=48.21,16.37')).toEqual([near.documentId]);
    expect(await found('&near=48.21,16.37,100')).toEqual([near.documentId, far.documentId]);
    const { body } = await galina.call('get', `/api/orders/open?text=${word}&pagination[pageSize]=1&pagination[page]=2`).expect(200);
    expect(body).toMatchObject({
      data: [{ documentId: far.documentId }],
      meta: { pagination: { page: 2, pageSize: 1, pageCount: 2, total: 2 } },
    });
    expect((await galina.call('get', `/api/orders/open?text=${encodeURIComponent('100%')}`).expect(200)).body.meta.pagination.total).toBe(
      1,
    );
    for (const wrong of ['near=1', 'sort=phone', 'wantedFrom=soon', 'pagination[pageSize]=500', 'customer=1'])
      errorOf(await galina.call('get', `/api/orders/open?${wrong}`).expect(400));
  });

  it.each([
    [{ title: '' }, 'title'],
    [{ title: 'Two\nlines' }, 'title'],
    [{ description: undefined }, 'description'],
    [{ servings: 0 }, 'servings'],
    [{ budget: -1 }, 'budget'],
    [{ wantedAt: inHours(-1) }, 'wantedAt'],
    [{ wantedAt: inHours(31 * 24) }, 'wantedAt'],
    [{ bidsUntil: inHours(-1) }, 'bidsUntil'],
    [{ bidsUntil: inHours(49) }, 'bidsUntil'],
    [{ delivery: undefined }, 'delivery'],
    [{ cook: 'z'.repeat(24) }, 'cook'],
    [{ status: 'completed' }, 'status'],
  ])('is refused with %j, naming %s', async (facts, field) => {
    const refusal = errorOf(await galina.call('post', '/api/orders/custom', wishFor(facts)).expect(400));
    expect(refusal.details.errors?.map(({ path }) => path[0])).toEqual([field]);
  });

  it('keeps time and place once there is a bid, has no cart, and is not accepted without a bid', async () => {
    const wish = await wished();
    const path = `/api/orders/${wish.documentId}`;
    await wish.guest.call('patch', path, { wantedAt: inHours(50), note: 'Ring twice' }).expect(200);
    await bidOn(wish, galina);
    expect(codeOf(await wish.guest.call('patch', path, { wantedAt: inHours(51) }).expect(409))).toBe('wish.has_bids');
    await wish.guest.call('patch', path, { note: 'Ring three times' }).expect(200);
    expect(codeOf(await wish.guest.call('post', `${path}/reorder`, {}).expect(409))).toBe('wish.no_cart');
    expect(codeOf(await staff.call('post', `${path}/accept`, {}).expect(409))).toBe('wish.bid_missing');
  });
});

describe('a bid', () => {
  it('is one for each cook, of approved cooks, on wishes of others', async () => {
    const wish = await wished();
    const path = `/api/orders/${wish.documentId}/bids`;
    const bid = await bidOn(wish, galina);
    expect(errorOf(await galina.call('post', path, offer()).expect(409)).details).toMatchObject({
      code: 'bid.already_made',
      bid: bid.documentId,
    });
    errorOf(await wish.guest.call('post', path, offer()).expect(403));
    const own = await wished({}, nino);
    expect(codeOf(await nino.call('post', `/api/orders/${own.documentId}/bids`, offer()).expect(403))).toBe('bid.own_wish');
    const suspended = await person('cook');
    await strapi.db.connection('profiles').where({ user_id: suspended.id }).update({ approval: 'suspended' });
    for (const [method, at] of [
      ['post', path],
      ['get', '/api/orders/open'],
    ] as const)
      expect(codeOf(await suspended.call(method, at, method === 'post' ? offer() : undefined).expect(403))).toBe('bid.cook_not_approved');
    for (const [field, value] of [
      ['price', 0],
      ['price', 1.001],
      ['readyAt', inHours(-1)],
      ['version', 7],
    ] as const) {
      const refusal = errorOf(await nino.call('post', path, { ...offer(), [field]: value }).expect(400));
      expect(refusal.details.errors?.[0]?.path).toEqual([field]);
    }
    await galina.call('post', `/api/bids/${bid.documentId}/withdraw`, { reason: 'Ill' }).expect(200);
    await bidOn(wish, galina, 40);
  });

  it('is for its guest and its cook, for nobody else', async () => {
    const wish = await wished();
    const bid = await bidOn(wish, galina);
    const stranger = await person();
    expect((await nino.call('get', `/api/orders/${wish.documentId}/bids`).expect(200)).body.data).toEqual([]);
    expect((await staff.call('get', `/api/orders/${wish.documentId}/bids`).expect(200)).body.data).toHaveLength(1);
    await stranger.call('get', `/api/orders/${wish.documentId}/bids`).expect(404);
    for (const verb of ['accept', 'decline'])
      await stranger.call('post', `/api/bids/${bid.documentId}/${verb}`, verb === 'accept' ? { version: 1 } : {}).expect(404);
    await nino.call('patch', `/api/bids/${bid.documentId}`, { price: 1 }).expect(404);
    await nino.call('post', `/api/bids/${bid.documentId}/withdraw`, {}).expect(404);
    expect((await galina.call('get', '/api/bids').expect(200)).body.data[0]).toMatchObject({
      documentId: bid.documentId,
      order: { title: wish.title },
    });
  });

  it('of a cook who was suspended meanwhile can’t be chosen', async () => {
    const wish = await wished();
    const cook = await person('cook');
    const bid = await bidOn(wish, cook);
    await strapi.db.connection('profiles').where({ user_id: cook.id }).update({ approval: 'suspended' });
    expect(codeOf(await accept(wish.guest, bid).expect(409))).toBe('bid.cook_gone');
    await cook.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    expect(await statusOf(bid, 'bids')).toBe('withdrawn');
  });

  it('that is chosen in the panel decides like one that is chosen by the guest', async () => {
    const wish = await wished();
    const [bid, other] = [await bidOn(wish, galina), await bidOn(wish, nino)];
    const host = await panelUser('samovar-host');
    const at = (id: string) => `/content-manager/collection-types/api::bid.bid/${id}`;
    await host.call('put', at(bid.documentId), { state: 'accepted', price: 1 }).expect(200);
    expect([await statusOf(wish), await statusOf(other, 'bids')]).toEqual(['accepted', 'declined']);
    expect((await wish.guest.call('get', `/api/orders/${wish.documentId}`).expect(200)).body.data.total).toBe(45);
    expect((await host.call('put', at(other.documentId), { state: 'accepted' })).status).toBe(409);
  });
});

describe('a wish that asks one cook first', () => {
  it('is seen by that cook alone, and by all when that cook passes', async () => {
    const wish = await wished({ cook: await profileOf(galina) });
    expect([await seesIt(galina, wish), await seesIt(nino, wish)]).toEqual([true, false]);
    await nino.call('post', `/api/orders/${wish.documentId}/bids`, offer()).expect(404);
    await nino.call('post', `/api/orders/${wish.documentId}/pass`, {}).expect(404);
    await kindsOf(galina, 'wish-received');
    await galina.call('post', `/api/orders/${wish.documentId}/pass`, {}).expect(204);
    await bidOn(wish, nino);
    await kindsOf(wish.guest, 'wish-opened');
  });

  it('is open to all when the guest declines that cook’s bid', async () => {
    const wish = await wished({ cook: await profileOf(galina) });
    const bid = await bidOn(wish, galina);
    await wish.guest.call('post', `/api/bids/${bid.documentId}/decline`, { reason: 'Too dear' }).expect(200);
    expect(await seesIt(nino, wish)).toBe(true);
    expect(await names(wish.documentId)).toEqual(['order.placed', 'order.opened']);
  });
});

describe('a wish that ends otherwise', () => {
  it('is open again when its cook drops it, with a reason; the bid is withdrawn', async () => {
    const wish = await wished();
    const path = `/api/orders/${wish.documentId}`;
    const bid = await bidOn(wish, galina);
    await bidOn(wish, nino);
    await accept(wish.guest, bid).expect(200);
    expect(codeOf(await galina.call('post', `${path}/drop`, {}).expect(400))).toBe('order.reason_required');
    await galina.call('post', `${path}/drop`, { reason: 'The oven broke' }).expect(200);
    expect(await statusOf(bid, 'bids')).toBe('withdrawn');
    expect((await wish.guest.call('get', path).expect(200)).body.data).toMatchObject({ status: 'placed', total: 0, promisedAt: null });
    await galina.call('get', path).expect(404);
    const again = await bidOn(wish, nino, 44);
    await accept(wish.guest, again).expect(200);
    await kindsOf(wish.guest, 'wish-reopened');
    expect((await wish.guest.call('get', path).expect(200)).body.data.total).toBe(44);
  });

  it('declines its bids when the guest cancels it, each with an event', async () => {
    const wish = await wished();
    const bids = [await bidOn(wish, galina), await bidOn(wish, nino)];
    await wish.guest.call('post', `/api/orders/${wish.documentId}/cancel`, {}).expect(200);
    for (const bid of bids) expect(await names(bid.documentId)).toEqual(['bid.pending', 'bid.declined']);
    expect(codeOf(await galina.call('post', `/api/orders/${wish.documentId}/bids`, offer()).expect(409))).toBe('wish.not_open');
  });

  it('expires with its bids when nobody was chosen, once however many instances run', async () => {
    const [over, young] = [await wished(), await wished()];
    const bid = await bidOn(over, galina);
    await strapi.db
      .connection('orders')
      .where({ document_id: over.documentId })
      .update({ bids_until: new Date(Date.now() - 1000) });
    expect(codeOf(await accept(over.guest, bid).expect(409))).toBe('wish.bids_closed');
    expect(codeOf(await nino.call('post', `/api/orders/${over.documentId}/bids`, offer()).expect(409))).toBe('wish.bids_closed');
    const counts = await Promise.all([1, 2, 3].map(() => jobs().expireWishes(strapi)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    expect([await statusOf(over), await statusOf(young), await statusOf(bid, 'bids')]).toEqual(['expired', 'placed', 'expired']);
    expect(await names(over.documentId)).toEqual(['order.placed', 'order.expired']);
    expect(await names(bid.documentId)).toEqual(['bid.pending', 'bid.expired']);
  });
});

it('lists what I cook and what I ordered apart', async () => {
  const cook = await person('cook');
  const [mine, theirs] = [await wished({}, cook), await wished()];
  await accept(theirs.guest, await bidOn(theirs, cook)).expect(200);
  const listed = async (query: string) =>
    (await cook.call('get', `/api/orders${query}`).expect(200)).body.data.map(({ documentId }: { documentId: string }) => documentId);
  expect((await listed('')).sort()).toEqual([mine.documentId, theirs.documentId].sort());
  expect(await listed('?role=cook')).toEqual([theirs.documentId]);
  expect(await listed('?role=customer')).toEqual([mine.documentId]);
  expect(await listed('?role=cook&filters[status]=placed')).toEqual([]);
  expect(errorOf(await cook.call('get', '/api/orders?role=king').expect(400)).details.errors?.[0]?.path).toEqual(['role']);
});

it('a wish leaves cooks time, and a bid is ready about when it is wanted', async () => {
  const guest = await person();
  const refused = await guest.call('post', '/api/orders/custom', wishFor({ wantedAt: inHours(1.9), bidsUntil: inHours(1) })).expect(400);
  expect(codeOf(refused)).toBe('wish.too_little_time');
  const wish = await wished({ wantedAt: inHours(48) });
  const bid = (readyAt: string) => galina.call('post', `/api/orders/${wish.documentId}/bids`, { price: 20, readyAt });
  expect(codeOf(await bid(inHours(49.1)).expect(400))).toBe('bid.ready_too_late');
  const { documentId } = (await bid(inHours(48.9)).expect(201)).body.data;
  expect(codeOf(await galina.call('patch', `/api/bids/${documentId}`, { readyAt: inHours(72) }).expect(400))).toBe('bid.ready_too_late');
});
