/** The house writes its own texts: who may, what is refused by name, what then leaves, and that no version is lost. */
import { Client as Connection } from 'pg';
import { client, errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, PICKUP, unique, venue } from '../helpers/house';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { panelUser, type PanelUser } from '../helpers/panel';
import { eventually } from '../helpers/patience';

const PLACED = '/backoffice/texts/order-placed/email/en';
const words = (subject: string) => ({ subject, heading: 'Thank you, {name}', body: 'We cook {dishes}.\nThe reason: {reason}' });

let owner: PanelUser;
let manager: PanelUser;
let mailbox: Mailbox;
let restore: () => void;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  [owner, manager] = await Promise.all([panelUser('samovar-owner'), panelUser('samovar-manager')]);
});
beforeEach(() => strapi.db.connection('message_texts').delete());
afterAll(async () => {
  await strapi.db.connection('message_texts').delete();
  restore();
  await mailbox.close();
});

/** @returns the notice of the guest's newest order over a channel */
async function noticeOfOrder(
  channel: string,
): Promise<{ subject: string; text: string; html: string | null; recipient: string; number: string }> {
  await venue();
  const guest = await customerWithCart([await dish({ name: unique('Soup') }), 2]);
  const { documentId: about, number } = (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
  const notice = await eventually(() => strapi.db.connection('notifications').where({ about, channel, template: 'order-placed' }).first());
  return { ...notice, number };
}
const save = (who: PanelUser, subject: string, seen: number, isActive = true) =>
  who.call('put', PLACED, { ...words(subject), isActive, seen });

it('is for owner and manager alone, and lists every notice by channel and language', async () => {
  const host = await panelUser('samovar-host');
  for (const [method, path] of [
    ['get', '/backoffice/texts'],
    ['get', PLACED],
    ['put', PLACED],
    ['post', `${PLACED}/preview`],
    ['post', `${PLACED}/test`],
    ['put', '/backoffice/my-mails'],
  ] as const) {
    await host.call(method, path, method === 'get' ? undefined : words('x')).expect(403);
    await visitor(method, path, method === 'get' ? undefined : words('x')).expect(401);
  }
  const { data } = (await manager.call('get', '/backoffice/texts').expect(200)).body;
  expect(data).toContainEqual({
    template: 'order-placed',
    channel: 'email',
    language: 'ru',
    title: { en: 'We have your order', ru: 'Заказ получен' },
    latest: null,
  });
  await owner.call('get', '/backoffice/texts/order-placed/sms/en').expect(404);
  expect(errorOf(await owner.call('get', '/backoffice/texts/order-eaten/email/en').expect(400)).details.errors?.[0]?.path).toEqual([
    'template',
  ]);
});

it('goes out in the house’s own words, over this channel and in this language only, and in the standard ones again afterwards', async () => {
  const before = (await manager.call('get', PLACED).expect(200)).body.data;
  expect(before.standard.subject).toBe('We have your order {number}');
  expect(before.versions).toEqual([]);
  await save(manager, 'Hooray: {number}', 0).expect(200);
  const mail = await noticeOfOrder('email');
  expect(mail.subject).toBe(`Hooray: ${mail.number}`);
  expect(mail.text).toMatch(/We cook 2 × Soup-/);
  expect(mail.text).not.toContain('The reason');
  expect(mail.html).toContain('Thank you, customer-');
  const arrived = await mailbox.next(mail.recipient);
  expect(arrived.subject).toBe(mail.subject);
  expect(arrived.text).toContain('We cook 2 × Soup-');
  expect((await noticeOfOrder('in_app')).subject).toMatch(/^We have your order /);
  await save(owner, 'Hooray: {number}', 1, false).expect(200);
  expect((await noticeOfOrder('email')).subject).toMatch(/^We have your order /);
});

it('keeps every version with its writer, and lets nobody overwrite what somebody else just saved', async () => {
  await save(owner, 'First', 0).expect(200);
  const racers = await Promise.all(['Second', 'Third', 'Fourth'].map((subject) => save(manager, subject, 1)));
  expect(racers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  const lost = racers.find(({ status }) => status === 409);
  expect(lost && errorOf(lost).details.code).toBe('message.changed_meanwhile');
  await save(manager, 'From nowhere', 7).expect(409);
  const { versions } = (await owner.call('get', PLACED).expect(200)).body.data;
  expect(versions.map(({ version, author }: { version: number; author: string }) => [version, author])).toEqual([
    [2, 'Irina Falk'],
    [1, 'Irina Falk'],
  ]);
  const [, first] = versions;
  const { subject, heading, body } = first;
  await owner.call('put', PLACED, { subject, heading, body, isActive: true, seen: 2 }).expect(200);
  expect((await noticeOfOrder('email')).subject).toBe('First');
});

it('holds at once where another instance saved it', async () => {
  expect((await noticeOfOrder('email')).subject).toMatch(/^We have your order /);
  const elsewhere = new Connection(strapi.config.get('database.connection.connection') as object);
  await elsewhere.connect();
  await elsewhere.query(
    `insert into message_texts (template, channel, language, version, subject, heading, body, is_active) values ('order-placed', 'email', 'en', 1, 'Elsewhere', '', 'Hello', true)`,
  );
  await elsewhere.end();
  await eventually(
    () => noticeOfOrder('email'),
    ({ subject }) => subject === 'Elsewhere',
  );
});

it('refuses by name what the message can’t say, before it is saved or shown', async () => {
  const wrong = { ...words('Hello {nmber}'), isActive: true, seen: 0 };
  for (const refused of [
    await owner.call('put', PLACED, wrong).expect(400),
    await owner.call('post', `${PLACED}/preview`, words('Hello {nmber}')).expect(400),
    await owner.call('post', `${PLACED}/test`, words('Hello {nmber}')).expect(400),
  ]) {
    const { message, details } = errorOf(refused);
    expect(message).toContain('nmber');
    expect(details.code).toBe('message.placeholder_unknown');
    expect(details.errors?.map(({ path }) => path)).toEqual([['subject']]);
  }
  const { message } = errorOf(await owner.call('put', PLACED, wrong, { 'Accept-Language': 'ru' }).expect(400));
  expect(message).toContain('Этому сообщению неизвестно');
  const sms = '/backoffice/texts/user-phone-code-requested/sms/en';
  const { details } = errorOf(await owner.call('put', sms, { subject: 'Code', body: 'Hello', isActive: true, seen: 0 }).expect(400));
  expect(details.code).toBe('message.placeholder_missing');
  expect(await strapi.db.connection('message_texts')).toEqual([]);
});

it('shows a draft with the last real message, and sends a test to whoever asks with nobody’s facts in it', async () => {
  const { number } = await noticeOfOrder('email');
  const seen = (await owner.call('post', `${PLACED}/preview`, words('{number} <b>')).expect(200)).body.data;
  expect(seen).toMatchObject({ subject: `${number} <b>`, writtenAt: expect.any(String), text: null });
  expect(seen.html).not.toContain('<b>');
  const subject = unique('Test');
  const { to } = (await manager.call('post', `${PLACED}/test`, words(`${subject} {number}`)).expect(202)).body.data;
  const mail = await mailbox.next(to);
  expect(mail.subject).toBe(`${subject} S-1042`);
  expect(mail.text).toContain('We cook 2 × Borscht, 3 × Pirozhki.');
  expect(mail.text).not.toContain(number);
  const last = () =>
    strapi.db.connection('notifications').where({ template: 'order-placed', channel: 'email' }).orderBy('id', 'desc').first();
  const { id, payload } = await last();
  const { order: _order, ...less } = (typeof payload === 'string' ? JSON.parse(payload) : payload).facts ?? {};
  await strapi.db
    .connection('notifications')
    .where({ id })
    .update({ payload: JSON.stringify({ facts: { payload: {}, ...less } }) });
  const invented = (await owner.call('post', `${PLACED}/preview`, words('{number}')).expect(200)).body.data;
  expect(invented).toMatchObject({ subject: 'S-1042', writtenAt: null });
  const push = (await owner.call('post', '/backoffice/texts/order-placed/push/en/preview', { subject: 'P', body: '{total}' }).expect(200))
    .body;
  expect(push.data).toMatchObject({ html: null, text: expect.stringMatching(/^€/) });
});

it('tells of orders by mail whoever of owners and managers wants it, whatever address the venue has', async () => {
  const told = async (email: string | null): Promise<string[]> => {
    const at = await venue({ ...(email && { email }), rank: -5 });
    const guest = await customerWithCart([await dish(), 1]);
    const { documentId: about } = (await guest.call('post', '/api/orders', { ...PICKUP, venue: at.documentId }).expect(201)).body.data;
    return eventually<string[]>(
      () =>
        strapi.db
          .connection('notifications')
          .where({ about, channel: 'email', template: 'order-received', user_id: null })
          .pluck('recipient'),
      ({ length }) => length > 0,
    );
  };
  const addressOf = async ({ id }: PanelUser): Promise<string> =>
    (await strapi.db.connection('admin_users').where({ id }).first('email')).email;
  const [boss, helper] = await Promise.all([addressOf(owner), addressOf(manager)]);
  expect((await owner.call('get', '/backoffice/my-mails').expect(200)).body.data).toEqual({ wantsMail: null });
  const address = `${unique('desk')}@samovar.test`;
  expect(await told(address)).toEqual([address]);
  expect(await told(null)).toContain(boss);
  await manager.call('put', '/backoffice/my-mails', { wantsMail: true }).expect(200);
  expect(await told(address)).toEqual(expect.arrayContaining([address, helper]));
  await owner.call('put', '/backoffice/my-mails', { wantsMail: false }).expect(200);
  const without = await told(null);
  expect(without).toContain(helper);
  expect(without).not.toContain(boss);
  await manager.call('put', '/backoffice/my-mails', { wantsMail: false }).expect(200);
  await client(owner.token)('put', '/backoffice/my-mails', { wantsMail: 'yes' }).expect(400);
});
