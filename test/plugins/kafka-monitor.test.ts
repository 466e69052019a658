/** The monitor of events: who may look and mend, what it shows, and that a mended event goes on in order. */
import { randomUUID } from 'node:crypto';
import own from '../../src/plugins/kafka/admin/words/en.json';
import { errorOf, visitor, type Client } from '../helpers/api';
import { monitorNames } from '../helpers/monitor-names';
import { openMailbox, useMailbox } from '../helpers/mailbox';
import { customerWithCart, dish, eventsOf, PICKUP, unique, venue } from '../helpers/house';
import { panelUser } from '../helpers/panel';
import { eventually } from '../helpers/patience';

const { consumers } = running<typeof import('#platform/registry')>('src/platform/registry');

const order = async (): Promise<string> =>
  (await (await customerWithCart([await dish(), 1])).call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId;
const isSent = async (id: string): Promise<boolean> => (await eventsOf(id)).every((event) => event.sent_at);

let owner: Client;
let manager: Client;
let host: Client;
beforeAll(async () => {
  await venue();
  const users = await Promise.all([panelUser('samovar-owner'), panelUser('samovar-manager'), panelUser('samovar-host')]);
  [owner, manager, host] = users.map(({ call }) => call) as [Client, Client, Client];
});

it('is open to the owner, for looking only to the manager, and to nobody else', async () => {
  const id = '01990000-0000-7000-8000-000000000000';
  await owner('get', '/kafka/overview').expect(200);
  await manager('get', '/kafka/overview').expect(200);
  await host('get', '/kafka/overview').expect(403);
  await visitor('get', '/kafka/overview').expect(401);
  await manager('post', `/kafka/events/${id}/replay`, {}).expect(403);
  await manager('get', '/kafka/webhooks').expect(403);
  expect(errorOf(await owner('post', `/kafka/events/${id}/replay`, {}).expect(404)).details.code).toBe('request.not_found');
});

it('shows what happened, with its payload, newest first and page by page', async () => {
  const id = await order();
  await eventually(() => isSent(id));
  const [found] = (await owner('get', `/kafka/events?key=${id}`).expect(200)).body.data;
  expect(found).toMatchObject({ name: 'order.placed', key: id, payload: { kind: 'menu', to: 'placed' }, attempts: 0, lastError: null });
  for (let count = 0; count < 3; count += 1) await order();
  const page = (await owner('get', '/kafka/events?limit=2').expect(200)).body.data;
  const next = (await owner('get', `/kafka/events?limit=2&before=${page[1].position}`).expect(200)).body.data;
  expect(page[1].position).toBeGreaterThan(next[0].position);
  const { backlog, ratePerMinute, flow } = (await owner('get', '/kafka/overview').expect(200)).body.data;
  expect(flow).toEqual({ transport: 'local', isCarried: true, trouble: null, since: null });
  expect(backlog).toMatchObject({ unsent: expect.any(Number), dead: expect.any(Number) });
  expect(ratePerMinute).toHaveLength(60);
  expect(ratePerMinute.reduce((sum: number, minute: { emitted: number }) => sum + minute.emitted, 0)).toBeGreaterThan(0);
  await owner('get', '/kafka/events?state=lost').expect(400);
});

it('has a name for everybody who reacts to events', () => {
  const names = consumers(strapi).map(({ name }) => name);
  expect(names).toContain('notices');
  const words = { ...own, ...monitorNames('en') };
  expect(names.filter((name) => !(`consumer.${name}` in words))).toEqual([]);
});

it('finds an event by what a person types: the number of the order, or what it is called', async () => {
  const id = await order();
  const [placed] = await eventsOf(id);
  const of = async (q: string) =>
    (await owner('get', `/kafka/events?q=${encodeURIComponent(q)}`).expect(200)).body.data as { key: string; name: string }[];
  expect((await of(String(placed?.payload.number))).map((event) => event.key)).toContain(id);
  expect([...new Set((await of('order.pl')).map((event) => event.name))]).toEqual(['order.placed']);
  expect(await of('order_placed')).toEqual([]);
});

it('shows who was told what, to the owner alone, and never a code', async () => {
  const { HIDDEN_CODE } = running<typeof import('#domain/notification/notifications')>('src/domain/notification/notifications');
  const told = (facts: object) => ({
    document_id: unique('notice').slice(-24),
    event_id: randomUUID(),
    channel: 'email',
    recipient: `${unique('guest')}@samovar.test`,
    language: 'en',
    template: 'user-registered',
    subject: unique('Your code'),
    attempts: 1,
    created_at: new Date(),
    ...facts,
  });
  const code = { code: { purpose: 'confirm', subject: '1' } };
  const kept = told({ status: 'kept', text: 'Your code: 123456', html: '<p>123456</p>', payload: JSON.stringify(code) });
  const sent = told({ status: 'sent', text: `Your code: ${HIDDEN_CODE}`, html: `<p>${HIDDEN_CODE}</p>`, payload: JSON.stringify(code) });
  const plain = told({ status: 'failed', text: 'See you', html: '<p>See you</p>', payload: '{}', last_error: 'No such mailbox' });
  await strapi.db.connection('notifications').insert([kept, sent, plain]);
  await manager('get', '/backoffice/notices').expect(403);
  const preview = async ({ document_id: id }: { document_id: string }) =>
    (await owner('get', `/backoffice/notices/${id}`).expect(200)).body.data;
  expect(await preview(kept)).toEqual({ text: null, html: null, isSecret: true });
  expect(await preview(sent)).toMatchObject({ html: `<p>${HIDDEN_CODE}</p>`, isSecret: false });
  expect(await preview(plain)).toMatchObject({ text: 'See you', isSecret: false });
  const found = (await owner('get', `/backoffice/notices?search=${plain.recipient}&state=failed`).expect(200)).body.data;
  expect(found).toEqual([expect.objectContaining({ id: plain.document_id, subject: plain.subject, lastError: 'No such mailbox' })]);
  expect((await owner('get', '/backoffice/notices?search=%25').expect(200)).body.data).toEqual([]);
  await owner('get', '/backoffice/notices/nowhere').expect(404);
});

it('sends again what was given up, once, and never what was sent', async () => {
  const mailbox = await openMailbox();
  const restore = useMailbox(mailbox);
  const guest = await customerWithCart([await dish(), 1]);
  mailbox.unknown.add(guest.email);
  const about = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId;
  const mail = () => strapi.db.connection('notifications').where({ about, recipient: guest.email }).first();
  await eventually(async () => (await mail())?.status === 'failed');
  const { document_id: notice, attempts, last_error } = await mail();
  expect([attempts, last_error]).toEqual([1, expect.stringContaining('No such mailbox')]);
  mailbox.unknown.clear();
  await manager('post', `/backoffice/notices/${notice}/resend`, {}).expect(403);
  await owner('post', `/backoffice/notices/${notice}/resend`, {}).expect(202);
  expect((await mailbox.next(guest.email)).subject).toMatch(/^We have your order/);
  await eventually(async () => (await mail()).status === 'sent');
  expect(errorOf(await owner('post', `/backoffice/notices/${notice}/resend`, {}).expect(409)).details.code).toBe('notice.not_given_up');
  expect((await eventsOf(notice)).map(({ name }) => name)).toEqual(['log.replayed']);
  await owner('post', '/backoffice/notices/nowhere/resend', {}).expect(404);
  restore();
  await mailbox.close();
});

it('replays one: it is sent again, and the house does not react twice', async () => {
  const counted = await dish({ portionsLeft: 5 });
  const guest = await customerWithCart([counted, 2]);
  const id = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId;
  await guest.call('post', `/api/orders/${id}/cancel`, { reason: 'Rain' }).expect(200);
  const left = async () => (await strapi.db.connection('dishes').where({ id: counted.id }).first()).portions_left;
  await eventually(async () => (await left()) === 5);
  await eventually(() => isSent(id));
  const cancelled = (await owner('get', `/kafka/events?key=${id}&name=order.cancelled`).expect(200)).body.data[0];
  await owner('post', `/kafka/events/${cancelled.id}/replay`, {}).expect(200);
  await eventually(async () => {
    const again = (await owner('get', `/kafka/events?key=${id}&name=order.cancelled`)).body.data[0];
    return again.sentAt !== null && again.sentAt !== cancelled.sentAt;
  });
  expect(await left()).toBe(5);
  const [audit] = await eventsOf(cancelled.id);
  expect(audit).toMatchObject({ name: 'log.replayed' });
  const [told] = (await owner('get', `/kafka/events?key=${cancelled.id}`).expect(200)).body.data;
  expect(told.actor).toMatchObject({ kind: 'panel', name: 'Irina Falk' });
});

it('skips a dead one with a reason, and what waited behind it goes on', async () => {
  const key = unique('key');
  const row = (name: string, dead: boolean, about = key) => ({
    document_id: randomUUID(),
    name,
    key: about,
    topic: 'samovar.dishes',
    version: 1,
    payload: '{"name":"Borscht","until":null}',
    actor: '{"kind":"job","id":null,"roles":[]}',
    occurred_at: new Date(),
    attempts: dead ? 12 : 0,
    dead_at: dead ? new Date() : null,
  });
  const poison = row('dish.sold_out', true);
  const other = unique('other');
  await strapi.db.connection('outbox_events').insert([poison, row('dish.back_on_sale', false), row('dish.back_on_sale', false, other)]);
  await eventually(() => isSent(other));
  expect((await eventsOf(key)).map((event) => event.sent_at)).toEqual([null, null]);
  await owner('post', `/kafka/events/${poison.document_id}/skip`, { reason: '' }).expect(400);
  await owner('post', `/kafka/events/${poison.document_id}/skip`, { reason: 'Made by a broken import' }).expect(200);
  await eventually(() => isSent(key));
  await owner('post', `/kafka/events/${poison.document_id}/skip`, { reason: 'Once more' }).expect(404);
  expect((await eventsOf(poison.document_id))[0]).toMatchObject({ name: 'log.skipped' });
});

it('replays a time, and says how many', async () => {
  const from = new Date();
  const id = await order();
  await eventually(() => isSent(id));
  const to = new Date(Date.now() + 1);
  const range = { from: from.toISOString(), to: to.toISOString(), topic: 'samovar.orders' };
  const { replayed } = (await owner('post', '/kafka/events/replay', range).expect(200)).body.data;
  expect(replayed).toBe(
    (await strapi.db.connection('outbox_events').where('topic', 'samovar.orders').whereBetween('occurred_at', [from, to])).length,
  );
  await eventually(() => isSent(id));
});

it('handles a dead letter again: its effect and its settling are one', async () => {
  const counted = await dish({ portionsLeft: 5 });
  const guest = await customerWithCart([counted, 2]);
  const id = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data.documentId;
  await guest.call('post', `/api/orders/${id}/cancel`, { reason: 'Rain' }).expect(200);
  const left = async () => (await strapi.db.connection('dishes').where({ id: counted.id }).first()).portions_left;
  await eventually(async () => (await left()) === 5);
  const event = (await owner('get', `/kafka/events?key=${id}&name=order.cancelled`).expect(200)).body.data[0];
  await strapi.db.connection('dishes').where({ id: counted.id }).update({ portions_left: 3 });
  const value = JSON.stringify({ ...event, subject: id, version: 1 });
  const letter = { consumer: 'portions', topic: 'samovar.orders', key: id, event_id: event.id, attempts: 5 };
  const [{ id: good }] = await strapi.db
    .connection('dead_letters')
    .insert({ ...letter, id: event.id, value, reason: 'test' })
    .returning('id');
  const [{ id: bad }] = await strapi.db
    .connection('dead_letters')
    .insert({ ...letter, id: '01990000-0000-7000-8000-00000000bad0', event_id: null, value: 'not JSON', reason: 'not JSON' })
    .returning('id');
  await owner('post', `/kafka/dead-letters/${good}/replay`, {}).expect(200);
  expect(await left()).toBe(5);
  await owner('post', `/kafka/dead-letters/${good}/replay`, {}).expect(404);
  expect(errorOf(await owner('post', `/kafka/dead-letters/${bad}/replay`, {}).expect(400)).message).toMatch(/not JSON/);
  expect((await owner('get', '/kafka/dead-letters?consumer=portions').expect(200)).body.data).toEqual([
    expect.objectContaining({ id: bad, reason: 'not JSON' }),
  ]);
  await owner('post', `/kafka/dead-letters/${bad}/skip`, { reason: 'No JSON will come of it' }).expect(200);
  expect((await owner('get', '/kafka/dead-letters?consumer=portions').expect(200)).body.data).toEqual([]);
});

it('keeps webhooks: the secret is shown once, a wrong address or event is named', async () => {
  const wanted = { name: unique('Shop'), url: 'https://shop.example/hook', events: ['order.*'] };
  const made = (await owner('post', '/kafka/webhooks', wanted).expect(201)).body.data;
  expect(made).toMatchObject({ ...wanted, isActive: true, secret: expect.stringMatching(/^whsec_/) });
  expect(JSON.stringify((await owner('get', '/kafka/webhooks').expect(200)).body)).not.toContain(made.secret);
  const rotated = (await owner('post', `/kafka/webhooks/${made.id}/rotate`, {}).expect(200)).body.data;
  expect(rotated.secret).not.toBe(made.secret);
  const wrong = errorOf(
    await owner('post', '/kafka/webhooks', { ...wanted, url: 'ftp://shop.example', events: ['soup.eaten'] }).expect(400),
  );
  expect(wrong.details.errors?.map((error) => error.path.join('.'))).toEqual(['url', 'events.0']);
  expect(errorOf(await owner('post', '/kafka/webhooks', { ...wanted, url: 'http://10.0.0.1/' }).expect(400)).details.code).toBe(
    'webhook.private_address',
  );
  expect(errorOf(await owner('post', '/kafka/webhooks', wanted).expect(409)).details.code).toBe('request.duplicate');
  expect((await owner('put', `/kafka/webhooks/${made.id}`, { isActive: false }).expect(200)).body.data.isActive).toBe(false);
  expect((await owner('get', `/kafka/webhooks/${made.id}/deliveries`).expect(200)).body.data).toEqual([]);
  await owner('delete', `/kafka/webhooks/${made.id}`).expect(204);
});
