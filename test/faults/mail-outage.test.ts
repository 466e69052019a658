/** A mail server that is away, hangs, thinks long or breaks its word: orders do not notice, and each mail arrives, once. */
import { randomInt } from 'node:crypto';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { fire } from '../concurrency/race';
import { PICKUP } from '../helpers/house';
import { openMailbox, type Mailbox } from '../helpers/mailbox';
import { addDish, addGuest, emptyHouse, login, mortal, type House } from './own-house';
import { eventually, pause, until } from '../helpers/patience';

/** In a full run: MAIL_OUTAGE_SECONDS=30. */
const OUTAGE_SECONDS = Number(process.env.MAIL_OUTAGE_SECONDS ?? 3);
const GUESTS = 8;
jest.setTimeout(240_000);

let house: House;
let port: number;
let mailbox: Mailbox;
const shortMessages: string[] = [];
const phones = http.createServer((request, response) => {
  request.on('data', (part: Buffer) => shortMessages.push(part.toString()));
  request.on('end', () => response.end());
});
let env: NodeJS.ProcessEnv;
let server: Awaited<ReturnType<typeof mortal>>;

beforeAll(async () => {
  mailbox = await openMailbox();
  port = Number(new URL(mailbox.url).port);
  house = await emptyHouse();
  await new Promise<void>((resolve) => phones.listen(0, '127.0.0.1', resolve));
  env = { SMTP_URL: mailbox.url, SMS_WEBHOOK_URL: `http://127.0.0.1:${(phones.address() as AddressInfo).port}/` };
  server = await mortal(house, env);
});
afterAll(async () => {
  await server?.stop();
  await mailbox?.close();
  phones.close();
  await house?.drop();
});

interface Placed {
  email: string;
  number: string;
  milliseconds: number;
}

async function order(): Promise<Placed> {
  const { email } = await addGuest(house);
  const token = await login(server.url, email);
  await fire({ url: server.url, token, path: '/api/cart/items', body: { dish: await addDish(house), quantity: 1 } });
  const started = performance.now();
  const { status, body } = await fire({ url: server.url, token, path: '/api/orders', body: PICKUP });
  expect(status).toBe(201);
  return { email, number: body.data.number, milliseconds: performance.now() - started };
}

async function orders(seconds: number): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (let count = 0; count < GUESTS; count += 1) {
    placed.push(await order());
    await pause((seconds * 1000) / GUESTS);
  }
  return placed;
}
const median = (placed: readonly Placed[]) =>
  Math.round(placed.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)[GUESTS / 2] ?? 0);
const mailsOf = ({ number }: Placed) => mailbox.mails.filter(({ subject }) => subject === `We have your order ${number}`);
const noticeOf = async ({ email }: Placed) => {
  const [notice] = await house.sql<{ id: number; status: string; attempts: number; document_id: string }>(
    `select id, status, attempts, document_id from notifications where recipient = $1 and channel = 'email'`,
    [email],
  );
  return notice;
};
/** What would come in a while comes now. */
const now = () => house.sql(`update notifications set next_attempt_at = now() at time zone 'utc' where status = 'pending'`);
const sent = (placed: Placed, within?: number) =>
  eventually(
    () => noticeOf(placed),
    (notice) => notice?.status === 'sent',
    within,
  );
/** What failed comes again without its pause, until all have arrived. What is due already is left alone: a time that moves on is never due. */
const hurried = (...placed: Placed[]) =>
  until('all are sent', async () => {
    await house.sql(
      `update notifications set next_attempt_at = now() at time zone 'utc'
       where status = 'pending' and last_error is not null and next_attempt_at > now() at time zone 'utc'`,
    );
    return (await Promise.all(placed.map(noticeOf))).every((notice) => notice?.status === 'sent');
  });

it(`is away for ${OUTAGE_SECONDS} s: every order is taken, every mail comes afterwards, once`, async () => {
  const before = await orders(0);
  for (const one of before) await sent(one);
  await mailbox.close();
  const during = await orders(OUTAGE_SECONDS);
  expect(mailbox.mails).toHaveLength(GUESTS);
  const gone = mailbox.mails;
  mailbox = await openMailbox(port);
  mailbox.mails.push(...gone);
  const started = performance.now();
  // Tries are spaced out.
  for (const one of during) await sent(one, 90_000);
  console.log(
    `Orders: median ${median(before)} ms before, ${median(during)} ms during the outage; all mails ${Math.round((performance.now() - started) / 1000)} s after it`,
  );
  for (const one of [...before, ...during]) expect(mailsOf(one)).toHaveLength(1);
  expect(mailbox.mails).toHaveLength(2 * GUESTS);
});

it('hangs without a word: orders, short messages and a stop go on, and the mail comes when it speaks again', async () => {
  await mailbox.close();
  const open = new Set<net.Socket>();
  const mute = net.createServer((socket) => void open.add(socket.on('error', () => undefined))).unref();
  await new Promise<void>((resolve) => mute.listen(port, '127.0.0.1', resolve));
  const placed = await orders(0);
  await eventually(() => open.size > 0);
  const phone = `43${randomInt(10 ** 8, 10 ** 9)}`;
  await house.sql(
    `insert into identities (document_id, provider, provider_id, user_id, created_at, updated_at, published_at) values ($1, 'phone', $1, $2, now(), now(), now())`,
    [phone, (await addGuest(house)).id],
  );
  expect((await fire({ url: server.url, token: '', path: '/api/auth/phone', body: { phone: `+${phone}` } })).status).toBe(200);
  await eventually(() => shortMessages.some((text) => text.includes(phone)));
  expect(open.size).toBeGreaterThan(0);
  const started = performance.now();
  expect((await server.stop()).signal).toBeNull();
  console.log(`Stopped within ${Math.round(performance.now() - started)} ms, with mails in the hands of a mute server`);
  for (const socket of open) socket.destroy();
  await new Promise((resolve) => mute.close(resolve));
  mailbox = await openMailbox(port);
  server = await mortal(house, env);
  await now();
  await hurried(...placed);
  for (const one of placed) expect(mailsOf(one)).toHaveLength(1);
});

it('thinks longer than it likes to: nobody sends the same mail a second time meanwhile', async () => {
  mailbox.delay(12_000);
  const placed = await order();
  await sent(placed, 90_000);
  mailbox.delay(0);
  expect(mailsOf(placed)).toHaveLength(1);
  expect(await noticeOf(placed)).toMatchObject({ attempts: 1 });
});

it('takes a mail and denies it: the second copy carries the same id, so that it can be told as one', async () => {
  mailbox.deny(1);
  const placed = await order();
  await eventually(async () => mailsOf(placed).length === 1 && (await noticeOf(placed))?.status === 'pending');
  await hurried(placed);
  const ids = mailsOf(placed).map(({ messageId }) => messageId);
  expect(ids).toEqual(Array(2).fill(`<${(await noticeOf(placed))?.document_id}@notices.samovar>`));
});

it('is well, but we die between the sending and the mark: one more copy at most, with the same id', async () => {
  await server.arm({ marker: 'update "notifications" set "status"', skip: 0, nth: 0, when: 'before' });
  const placed = await order();
  expect((await server.ended).signal).toBe('SIGKILL');
  expect(mailsOf(placed)).toHaveLength(1);
  expect(await noticeOf(placed)).toMatchObject({ status: 'pending', attempts: 1 });
  server = await mortal(house, env);
  await now();
  await sent(placed);
  const ids = mailsOf(placed).map(({ messageId }) => messageId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});
