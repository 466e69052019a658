/** What the house does about conversations: who gets one, who is told when nobody is there, what the clock does, and what stays of whoever leaves. */
import sharp from 'sharp';
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, eventsOf, PASSWORD, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { act, panelUser, type PanelUser } from '../helpers/panel';
import { becomes, until } from '../helpers/patience';
import { requested, table } from '../helpers/tables';
import { accept, bidOn, profileOf, wished } from '../helpers/wishes';
import { closeTalks, talker, type Said, type Talk } from '../helpers/talk';

const { passOn, tellUnread, closeSettled, wake } = running<typeof import('../../src/api/chat/jobs/talks')>('src/api/chat/jobs/talks');
const { forgetTalks } = running<typeof import('../../src/api/chat/retention')>('src/api/chat/retention');

let mailbox: Mailbox;
let restore: () => void;
let host: PanelUser;

beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  await venue();
  host = await panelUser('samovar-support');
});
afterEach(async () => {
  closeTalks();
  await strapi.db.connection('chat_agents').delete();
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

const open = async (guest: Person, opening: object = { kind: 'support' }): Promise<Talk> =>
  (await guest.call('post', '/api/chat/conversations', opening).expect(200)).body.data;
const say = async ({ call }: Person, { documentId }: Talk, body: string): Promise<Said> =>
  (await call('post', `/api/chat/conversations/${documentId}/messages`, { body }).expect(201)).body.data;
const answer = ({ documentId }: Talk, body: string, by = host) =>
  act(by.call, 'postMessage', { params: { id: documentId }, body: { body } }).expect(201);
const row = ({ documentId }: { documentId: string }) => strapi.db.connection('conversations').where({ document_id: documentId }).first();
const bodies = async ({ call }: Person, { documentId }: Talk): Promise<(string | null)[]> =>
  (await call('get', `/api/chat/conversations/${documentId}/messages`).expect(200)).body.data.map(({ body }: Said) => body);
const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
const onDuty = (by: PanelUser, capacity = 5) => act(by.call, 'setChatDuty', { body: { isAvailable: true, capacity } }).expect(200);

describe('the next conversation', () => {
  it('goes to whoever said so and has room, each in turn, and to nobody twice at once', async () => {
    const other = await panelUser('samovar-support');
    await onDuty(host, 2);
    await onDuty(other, 1);
    const guests = await Promise.all([1, 2, 3, 4].map(() => person()));
    const talks = await Promise.all(guests.map((guest) => open(guest)));
    await Promise.all(talks.map((talk, at) => say(guests[at]!, talk, 'Hello')));
    const assigned = await Promise.all(talks.map(async (talk) => (await row(talk)).assignee as string | null));
    expect(assigned.sort()).toEqual([`panel:${host.id}`, `panel:${host.id}`, `panel:${other.id}`, null].sort());
  });

  it('passes on when nobody answers in time, not before, and not to the same', async () => {
    const other = await panelUser('samovar-support');
    await onDuty(host);
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Hello');
    await onDuty(other);
    await passOn(strapi);
    expect((await row(talk)).assignee).toBe(`panel:${host.id}`);
    await strapi.db
      .connection('conversations')
      .where({ document_id: talk.documentId })
      .update({ waiting_since: ago(11), assigned_at: ago(11) });
    await passOn(strapi);
    expect((await row(talk)).assignee).toBe(`panel:${other.id}`);
    expect(await bodies(guest, talk)).toEqual(['Hello', 'Irina answers you.', 'Irina answers you.']);
  });

  it('that waits is counted for whoever runs the house', async () => {
    const guest = await person();
    await say(guest, await open(guest), 'Hello');
    const { text } = await visitor('get', '/metrics').expect(200);
    expect(Number(/^samovar_conversations_waiting (\d+)/m.exec(text)?.[1])).toBeGreaterThan(0);
    expect(text).toMatch(/^samovar_conversations_longest_wait_seconds [\d.]+/m);
  });

  it('waits for nobody when it was answered', async () => {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Hello');
    expect((await row(talk)).waiting_since).not.toBeNull();
    await answer(talk, 'Hello yourself');
    expect((await row(talk)).waiting_since).toBeNull();
  });
});

it('the first words of the house and its first mark at the same moment stand in nobody’s way', async () => {
  const other = await panelUser('samovar-support');
  for (let round = 0; round < 12; round += 1) {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Hello');
    const params = { id: talk.documentId };
    const both = await Promise.all([
      act(host.call, 'postMessage', { params, body: { body: 'Good evening' } }),
      act(other.call, 'readMessages', { params, body: { seq: 1 } }),
      act(other.call, 'postMessage', { params, body: { body: 'Good evening, too' } }),
    ]);
    expect(both.map(({ status }) => status)).toEqual([201, 204, 201]);
  }
});

describe('put off', () => {
  it('until its time, or until the guest writes', async () => {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Later');
    const params = { id: talk.documentId };
    const snooze = (until: Date) => act(host.call, 'snoozeConversation', { params, body: { until: until.toISOString() } });
    expect(errorOf(await snooze(ago(1))).details.code).toBe('conversation.snooze_wrong');
    await snooze(new Date(Date.now() + 3_600_000)).expect(200);
    const list = async (view: string): Promise<string[]> =>
      (await host.call('get', `/backoffice/inbox?view=${view}`).expect(200)).body.data.conversations.map((one: Talk) => one.documentId);
    expect([(await list('snoozed')).includes(talk.documentId), (await list('waiting')).includes(talk.documentId)]).toEqual([true, false]);
    await say(guest, talk, 'Now');
    expect([(await list('snoozed')).includes(talk.documentId), (await list('waiting')).includes(talk.documentId)]).toEqual([false, true]);
    await snooze(new Date(Date.now() + 3_600_000)).expect(200);
    await strapi.db
      .connection('conversations')
      .where({ document_id: talk.documentId })
      .update({ snoozed_until: ago(1) });
    expect(await wake(strapi)).toBeGreaterThan(0);
    expect((await row(talk)).snoozed_until).toBeNull();
  });
});

describe('whoever is away', () => {
  it('hears of all that came in one mail, once, and nothing that was read', async () => {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Hello');
    for (const body of ['First answer', 'Second answer']) await answer(talk, body);
    await tellUnread(strapi);
    expect((await eventsOf(talk.documentId)).filter(({ name }) => name === 'conversation.unread')).toEqual([]);
    await strapi.db
      .connection('messages')
      .where({ side: 'house' })
      .update({ sent_at: ago(4) });
    await Promise.all([tellUnread(strapi), tellUnread(strapi)]);
    const mail = await mailbox.next(guest.email);
    expect(mail.text).toMatch(/First answer[\s\S]*Second answer/);
    expect(mail.text).toContain(`/chat#conversation=${talk.documentId}`);
    await tellUnread(strapi);
    expect((await eventsOf(talk.documentId)).filter(({ name }) => name === 'conversation.unread')).toHaveLength(1);
    const read = await person();
    const other = await open(read);
    await answer(other, 'Seen');
    await read.call('post', `/api/chat/conversations/${other.documentId}/read`, { seq: 1 }).expect(204);
    await strapi.db
      .connection('messages')
      .where({ side: 'house' })
      .update({ sent_at: ago(4) });
    await tellUnread(strapi);
    expect((await eventsOf(other.documentId)).filter(({ name }) => name === 'conversation.unread')).toEqual([]);
  });

  it('without an account hears by a link that opens the thread, and the house keeps no such link', async () => {
    const email = `${unique('vera')}@guests.test`;
    const begun = (await visitor('post', '/api/chat/guests', { name: 'Vera', email }).expect(201)).body.data;
    await answer(begun, 'Here you are');
    await strapi.db
      .connection('messages')
      .where({ side: 'house' })
      .update({ sent_at: ago(4) });
    await tellUnread(strapi);
    const mail = await mailbox.next(email);
    const token = /\/chat#guest=([\w.-]+)/.exec(mail.text ?? '')?.[1];
    expect(token).toBe(begun.token);
    const [notice] = await strapi.db.connection('notifications').where({ about: begun.documentId });
    expect(JSON.stringify(notice)).not.toContain(String(token).split('.')[1]);
  });

  it('hears when nobody is there, in words and by the clock of the venue, once', async () => {
    const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
      .format(new Date(Date.now() + 2 * 86_400_000))
      .toLowerCase();
    const place = (await venue({ timezone: 'UTC', chatHours: [{ weekday, opens: '09:00:00', closes: '10:00:00' }] })) as {
      documentId: string;
    };
    const guest = await person();
    const talk = await open(guest, { kind: 'support', venue: place.documentId });
    await say(guest, talk, 'Anybody?');
    await say(guest, talk, 'Hello?');
    const said = await bodies(guest, talk);
    expect(said).toEqual(['Anybody?', expect.stringMatching(/Nobody is here just now\..*09:00\./), 'Hello?']);
  });
});

it('the house writes to the guest of a booking, and never into what a stranger began under that address', async () => {
  const email = `${unique('olga')}@guests.test`;
  const foreign = (await visitor('post', '/api/chat/guests', { name: 'Olga', email }).expect(201)).body.data;
  const booking = await requested(await table(), { email });
  const write = async (): Promise<string> =>
    (await act(host.call, 'openConversation', { body: { kind: 'support', booking: booking.documentId } }).expect(200)).body.data.documentId;
  const [one, two] = await Promise.all([write(), write()]);
  expect([one === two, one === foreign.documentId]).toEqual([true, false]);
});

describe('between two', () => {
  it('a guest writes to a cook before a wish; the house hears nothing', async () => {
    const [guest, cook] = [await person(), await person('cook')];
    const talk = await open(guest, { kind: 'direct', profile: await profileOf(cook) });
    await say(guest, talk, 'Do you bake without nuts?');
    expect(await bodies(cook, talk)).toEqual(['Do you bake without nuts?']);
    expect((await host.call('get', `/backoffice/inbox/${talk.documentId}`)).status).toBe(404);
    const back = await open(cook, { kind: 'direct', profile: await profileOf(guest) });
    expect(back.documentId).toBe(talk.documentId);
  });

  it('nobody writes to a stranger, and nobody to oneself', async () => {
    const [guest, other] = [await person(), await person()];
    const code = async (profile: string): Promise<string> =>
      errorOf(await guest.call('post', '/api/chat/conversations', { kind: 'direct', profile })).details.code;
    expect(await code(await profileOf(other))).toBe('conversation.with_nobody');
    expect(await code(await profileOf(guest))).toBe('conversation.with_oneself');
    expect(await code('a'.repeat(24))).toBe('conversation.with_nobody');
  });

  it('the chosen cook and the guest of a wish have a conversation by themselves', async () => {
    const [wish, cook] = [await wished(), await person('cook')];
    await accept(wish.guest, await bidOn(wish, cook)).expect(200);
    const list = (await cook.call('get', '/api/chat/conversations').expect(200)).body.data as Talk[];
    expect(list).toEqual([
      expect.objectContaining({ kind: 'order', side: 'partner', order: expect.objectContaining({ documentId: wish.documentId }) }),
    ]);
    await say(cook, list[0]!, 'When shall I come?');
    expect(await bodies(wish.guest, list[0]!)).toContain('When shall I come?');
  });
});

describe('pictures', () => {
  const picture = (): Promise<Buffer> =>
    sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
      .withExif({ IFD0: { Copyright: 'secret place' } })
      .jpeg()
      .toBuffer();
  const send = (guest: Person, talk: Talk, files: [Buffer, string][], body = '') => {
    const request = guest.call('post', `/api/chat/conversations/${talk.documentId}/pictures`).field('body', body);
    for (const [data, name] of files) void request.attach('files', data, name);
    return request;
  };

  it('go with their message, without what the camera knew', async () => {
    const guest = await person();
    const talk = await open(guest);
    const { body } = await send(guest, talk, [[await picture(), 'a.jpg']], 'Look').expect(201);
    expect(body.data).toMatchObject({ body: 'Look', pictures: [{ width: 64, height: 48, url: expect.any(String) }] });
    const stored = await visitor('get', body.data.pictures[0].url).buffer(true).expect(200);
    expect(String(stored.body)).not.toContain('secret place');
  });

  it('that are sent twice at once are one message with its pictures, and leave no others behind', async () => {
    const guest = await person();
    const talk = await open(guest);
    const file = await picture();
    const twice = () =>
      send(guest, talk, [[file, 'a.jpg']], 'Twice')
        .field('clientId', 'pictures-twice-1')
        .expect(201);
    const both = await Promise.all([twice(), twice()]);
    expect(both.map(({ body }) => body.data.seq)).toEqual([1, 1]);
    expect(both[0]?.body.data.pictures).toEqual(both[1]?.body.data.pictures);
    expect(await strapi.db.connection('files').where({ uploader_id: guest.id })).toHaveLength(1);
  });

  it('that are none, too many, or of a stranger store nothing', async () => {
    const [guest, other] = [await person(), await person()];
    const talk = await open(guest);
    const count = async (): Promise<number> => Number((await strapi.db.connection('files').count('* as count'))[0]?.count);
    const before = await count();
    const file = await picture();
    expect((await send(guest, talk, [[Buffer.from('<svg onload=alert(1)>'), 'a.jpg']])).status).toBe(400);
    expect(
      (
        await send(
          guest,
          talk,
          Array.from({ length: 5 }, () => [file, 'a.jpg']),
        )
      ).status,
    ).toBe(400);
    expect((await send(guest, talk, [])).status).toBe(400);
    expect((await send(other, talk, [[file, 'a.jpg']])).status).toBe(404);
    expect([await count(), (await row(talk)).last_seq]).toEqual([before, 0]);
  });
});

describe('in time', () => {
  it('what is about an order that is done closes a week after the last word', async () => {
    const guest = await customerWithCart([await dish(), 1]);
    const order = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
    const talk = await open(guest, { kind: 'order', order: order.documentId });
    await say(guest, talk, 'Thanks');
    await guest.call('post', `/api/orders/${order.documentId}/cancel`, {}).expect(200);
    await closeSettled(strapi);
    expect((await row(talk)).status).toBe('opened');
    await strapi.db
      .connection('conversations')
      .where({ document_id: talk.documentId })
      .update({ last_message_at: ago(8 * 24 * 60) });
    await closeSettled(strapi);
    expect((await row(talk)).status).toBe('closed');
  });

  it('closed ones are forgotten with all that was said, open ones never', async () => {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'Old');
    const old = ago(731 * 24 * 60);
    await strapi.db.connection('conversations').where({ document_id: talk.documentId }).update({ last_message_at: old });
    await forgetTalks.forget(strapi.db.connection, strapi);
    expect(await row(talk)).toBeDefined();
    await act(host.call, 'closeConversation', { params: { id: talk.documentId }, body: {} }).expect(200);
    await strapi.db.connection('conversations').where({ document_id: talk.documentId }).update({ last_message_at: old });
    expect(await forgetTalks.forget(strapi.db.connection, strapi)).toBeGreaterThan(0);
    expect(await row(talk)).toBeUndefined();
    expect(await strapi.db.connection('messages').where({ sender_id: guest.id })).toEqual([]);
  });

  it('whoever leaves takes the own words along, and reads them before', async () => {
    const guest = await person();
    const talk = await open(guest);
    await say(guest, talk, 'My secret');
    await answer(talk, 'Our answer');
    const { body } = await guest.call('get', '/api/users/me/export').expect(200);
    expect(JSON.stringify(body)).toContain('My secret');
    expect(JSON.stringify(body)).not.toContain('Our answer');
    await guest.call('delete', '/api/users/me', { currentPassword: PASSWORD }).expect(204);
    await becomes(async () => (await strapi.db.connection('messages').where({ sender_id: guest.id }).pluck('body')).join(), '–');
    const said = await strapi.db
      .connection('messages as m')
      .join('conversations as c', 'c.id', 'm.conversation_id')
      .where('c.document_id', talk.documentId)
      .pluck('m.body');
    expect(said).toEqual(['–', 'Our answer']);
  });
});

it('canned answers name only what the house can put in', async () => {
  const owner = await panelUser('samovar-owner');
  const make = (english: string) =>
    owner.call('post', '/content-manager/collection-types/api::chat.canned-answer', { shortcut: unique('hi'), english });
  expect((await make('Hello {guest}, {me}')).status).toBe(201);
  expect(errorOf(await make('Hello {password}')).details.code).toBe('canned.unknown_variable');
});

it('an open line of the staff says that they are here', async () => {
  const clerk = await person('staff');
  await talker(clerk.token);
  const { seeAgents } = running<typeof import('../../src/api/chat/talk/duty')>('src/api/chat/talk/duty');
  await seeAgents(strapi, [`user:${clerk.id}`]);
  await until('the agent', async () =>
    Boolean(
      await strapi.db
        .connection('chat_agents')
        .where({ agent: `user:${clerk.id}` })
        .first(),
    ),
  );
});
