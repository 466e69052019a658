/** What time does to accounts and to mails, with the house's clock moved by hand. */
import { createId } from '@paralleldrive/cuid2';
import { openMailbox, useMailbox, type Mailbox } from '../helpers/mailbox';
import { errorOf, visitor } from '../helpers/api';
import { customerWithCart, dish, PASSWORD, person, PICKUP, unique, venue } from '../helpers/house';
import { eventually, pause } from '../helpers/patience';

const HOUR = 3_600_000;
const clock = strapi.get('clock') as { now: () => Date };
const real = clock.now;
/** As it was: a time made here is not what the application calls a Date. */
const resetClock = () => void (clock.now = real);
const setClock = (hours: number) => void (clock.now = () => new Date(Date.now() + hours * HOUR));

const jobs = running<typeof import('../../src/extensions/users-permissions/jobs/unconfirmed-accounts')>(
  'src/extensions/users-permissions/jobs/unconfirmed-accounts',
);
const { deliverDue } = running<typeof import('../../src/api/notification/delivery/deliver')>('src/api/notification/delivery/deliver');
const sendMails = () => deliverDue(strapi, 'email', () => false);

let mailbox: Mailbox;
let restore: () => void;
beforeAll(async () => {
  mailbox = await openMailbox();
  restore = useMailbox(mailbox);
  await venue();
});
afterEach(() => {
  resetClock();
});
afterAll(async () => {
  restore();
  await mailbox.close();
});

async function unconfirmed() {
  const username = unique('late');
  const email = `${username}@samovar.test`;
  await visitor('post', '/api/auth/local/register', { username, email, password: PASSWORD }).expect(200);
  const { id, document_id: documentId } = await strapi.db.connection('up_users').where({ email }).first('id', 'document_id');
  return { id: id as number, documentId: documentId as string, email, username };
}
const exists = async (documentId: string): Promise<boolean> =>
  (await strapi.db.connection('up_users').where({ document_id: documentId }).first('id')) !== undefined;
const events = (documentId: string, name: string) => strapi.db.connection('outbox_events').where({ key: documentId, name });

test('after 48 hours the unconfirmed go, once each with two at work; the confirmed and those with orders stay and are listed', async () => {
  const gone = await Promise.all([unconfirmed(), unconfirmed(), unconfirmed()]);
  const confirmed = await person();
  const buyer = await customerWithCart([await dish(), 1]);
  await buyer.call('post', '/api/orders', PICKUP).expect(201);
  await strapi.db.connection('up_users').where({ id: buyer.id }).update({ confirmed: false });
  const { document_id: buyerId } = await strapi.db.connection('up_users').where({ id: buyer.id }).first('document_id');

  setClock(47);
  expect((await jobs.sweepUnconfirmed(strapi, { dryRun: false })).removed).not.toEqual(expect.arrayContaining([gone[0]?.documentId]));

  setClock(49);
  const dry = await jobs.sweepUnconfirmed(strapi, { dryRun: true });
  expect(dry.removed).toEqual(expect.arrayContaining(gone.map(({ documentId }) => documentId)));
  expect(await exists(gone[0]?.documentId ?? '')).toBe(true);

  const [one, two] = await Promise.all([
    jobs.sweepUnconfirmed(strapi, { dryRun: false }),
    jobs.sweepUnconfirmed(strapi, { dryRun: false }),
  ]);
  const removed = [...one.removed, ...two.removed];
  expect(removed).toEqual(expect.arrayContaining(gone.map(({ documentId }) => documentId)));
  expect(new Set(removed).size).toBe(removed.length);
  for (const { id, documentId } of gone) {
    expect(await exists(documentId)).toBe(false);
    expect(await events(documentId, 'user.removed')).toHaveLength(1);
    for (const table of ['profiles', 'identities', 'notifications'])
      expect(await strapi.db.connection(table).where({ user_id: id })).toEqual([]);
  }
  expect(one.kept).toContainEqual({ documentId: buyerId, orders: 1, bookings: 0 });
  expect(await exists(buyerId)).toBe(true);
  expect(await strapi.db.connection('up_users').where({ id: confirmed.id })).toHaveLength(1);
});

test('a manager asks for the sweep, dry unless said otherwise', async () => {
  const [manager, staff, late] = [await person('manager'), await person('staff'), await unconfirmed()];
  setClock(49);
  errorOf(await staff.call('post', '/api/users/sweep-unconfirmed', {}).expect(403));
  const { body } = await manager.call('post', '/api/users/sweep-unconfirmed', {}).expect(200);
  expect(body.data).toMatchObject({ dryRun: true, removed: expect.arrayContaining([late.documentId]) });
  expect(await exists(late.documentId)).toBe(true);
  await manager.call('post', '/api/users/sweep-unconfirmed', { dryRun: false }).expect(200);
  expect(await exists(late.documentId)).toBe(false);
});

test('a day before, one reminder goes out, however many think of it', async () => {
  const late = await unconfirmed();
  setClock(25);
  await Promise.all([jobs.announceRemovals(strapi), jobs.announceRemovals(strapi)]);
  await jobs.announceRemovals(strapi);
  expect(await events(late.documentId, 'user.removal_announced')).toHaveLength(1);
  resetClock();
  const subjects = [(await mailbox.next(late.email)).subject, (await mailbox.next(late.email)).subject];
  expect(subjects).toContain('Your account at Samovar will be removed soon');
});

describe('mails', () => {
  const hold = () => strapi.config.set('mail.smtpUrl', 'smtp://127.0.0.1:1');
  const release = () => strapi.config.set('mail.smtpUrl', mailbox.url);
  const noticeTo = (recipient: string) => strapi.db.connection('notifications').where({ recipient }).orderBy('id').first();

  test('a server that is down or refuses delays the mail, not the person; then it arrives once, with a code that works', async () => {
    hold();
    const who = await unconfirmed();
    const began = Date.now();
    const failed = await eventually(
      () => noticeTo(who.email),
      (notice) => notice?.last_error,
    );
    expect(failed).toMatchObject({ status: 'pending', attempts: 1 });
    expect(failed.next_attempt_at.getTime()).toBeGreaterThan(began + 5_000);
    release();
    // Somebody else's mail of that moment is not the one that is meant, and the house's own round may come between.
    mailbox.refuse(Infinity, who.email);
    const dueNow = () =>
      strapi.db
        .connection('notifications')
        .where({ id: failed.id })
        .update({ next_attempt_at: new Date(0) });
    // The house's own round may have begun while the server was down, and be the second try.
    for (let tries = 0; tries < 3 && !/451/.test((await noticeTo(who.email)).last_error); tries += 1) {
      await dueNow();
      await Promise.all([sendMails(), sendMails()]);
    }
    const refused = await noticeTo(who.email);
    expect(refused).toMatchObject({ status: 'pending', last_error: expect.stringContaining('451') });
    mailbox.refuse(0);
    await dueNow();
    await Promise.all([sendMails(), sendMails(), sendMails()]);
    const mail = await mailbox.next(who.email);
    const code = /\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? '';
    const sent = await eventually(
      () => noticeTo(who.email),
      (notice) => notice?.status === 'sent',
    );
    expect(sent.attempts).toBeGreaterThan(refused.attempts);
    expect(JSON.stringify(await noticeTo(who.email))).not.toContain(code);
    await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(200);
    await pause(300);
    expect(mailbox.mails.filter(({ to }) => JSON.stringify(to).includes(who.email))).toHaveLength(1);
  });

  test('without a server, development keeps them readable; one notice for one event, however often it comes', async () => {
    strapi.config.set('mail.smtpUrl', '');
    try {
      const who = await unconfirmed();
      const kept = await eventually(
        () => noticeTo(who.email),
        (notice) => notice.status === 'kept',
      );
      expect(kept).toMatchObject({ channel: 'email', subject: 'Your code for Samovar' });
      const [code] = /^\d{6}$/m.exec(kept.text) ?? [];
      await visitor('post', '/api/auth/confirm', { email: who.email, code }).expect(200);
      const again = { ...kept, id: undefined, document_id: createId() };
      await expect(strapi.db.connection('notifications').insert(again)).rejects.toMatchObject({ code: '23505' });
    } finally {
      release();
    }
  });

  test('in production without a server they wait, and no code is made', async () => {
    strapi.config.set('mail.smtpUrl', '');
    strapi.config.set('mail.keepsUnsent', false);
    try {
      const who = await unconfirmed();
      await eventually(() => noticeTo(who.email));
      await sendMails();
      const notice = await noticeTo(who.email);
      expect(notice).toMatchObject({ status: 'pending', attempts: 0 });
      expect(notice.text).not.toMatch(/^\d{6}$/m);
      expect(await strapi.db.connection('account_codes').where({ subject: String(who.id) })).toEqual([]);
    } finally {
      strapi.config.set('mail.keepsUnsent', true);
      release();
    }
  });

  test('names are shown as text in the HTML, and can’t add a header', async () => {
    const me = await person();
    await strapi.db
      .connection('up_users')
      .where({ id: me.id })
      .update({ username: '<img src=x onerror=alert(1)>\r\nBcc: all@samovar.test', language: 'ru' });
    await visitor('post', '/api/auth/forgot-password', { email: me.email }).expect(200);
    const mail = await mailbox.next(me.email);
    expect(mail.subject).toBe('Новый пароль для Samovar');
    expect(mail.html).not.toContain('<img');
    expect(mail.html).toContain('&lt;img');
    expect([...mail.headers.keys()]).not.toContain('bcc');
  });
});
