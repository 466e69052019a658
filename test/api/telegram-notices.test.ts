/** Notices by Telegram's bot, against a server that speaks the Bot API. */
import { createHash, createHmac, randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { visitor } from '../helpers/api';
import { customerWithCart, dish, person, PICKUP, unique, venue, type Person } from '../helpers/house';
import { eventually } from '../helpers/patience';

const TOKEN = '123456:a-bot-token-for-tests';
const OK = { status: 200, body: { ok: true, result: { message_id: 1 } } };
const calls: { path: string; chat: string; text: string }[] = [];
const answers = new Map<string, { status: number; body: object }[]>();
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (part: Buffer) => (body += part.toString()));
  request.on('end', () => {
    const { chat_id: chat, text } = JSON.parse(body) as { chat_id: string; text: string };
    calls.push({ path: request.url ?? '', chat, text });
    const answer = answers.get(chat)?.shift() ?? OK;
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
  });
});
let staff: Person;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  strapi.config.set('accounts.telegramBotToken', TOKEN);
  strapi.config.set('notices.telegramApiUrl', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await venue();
  staff = await person('staff');
});
afterAll(async () => {
  strapi.config.set('accounts.telegramBotToken', '');
  strapi.config.set('notices.telegramApiUrl', 'https://api.telegram.org');
  await new Promise((resolve) => server.close(resolve));
});

/** A customer with an order that is on its way to be refused, known to Telegram as well. */
async function known() {
  const chat = String(randomInt(10 ** 9, 10 ** 12));
  const guest = await customerWithCart([await dish(), 1]);
  const now = new Date();
  await strapi.db.connection('identities').insert({
    document_id: unique('i').slice(0, 24),
    provider: 'telegram',
    provider_id: chat,
    user_id: guest.id,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  return { chat, guest };
}
const order = async (guest: Person): Promise<{ documentId: string; number: string }> =>
  (await guest.call('post', '/api/orders', PICKUP).expect(201)).body.data;
const refuse = async (guest: Person): Promise<{ documentId: string; number: string }> => {
  const placed = await order(guest);
  await staff.call('post', `/api/orders/${placed.documentId}/reject`, { reason: 'No oven' }).expect(200);
  return placed;
};
const noticeTo = (chat: string, about: string) =>
  strapi.db.connection('notifications').where({ channel: 'telegram', recipient: chat, about }).first();
const callsTo = (chat: string) => calls.filter((call) => call.chat === chat);
const stoppedAt = async (chat: string) =>
  (await strapi.db.connection('identities').where({ provider: 'telegram', provider_id: chat }).first()).stopped_at;

test('who is known by Telegram is told there, in plain text, once', async () => {
  const { chat, guest } = await known();
  const { documentId, number } = await refuse(guest);
  await eventually(
    () => noticeTo(chat, documentId),
    (notice) => notice?.status === 'sent',
  );
  expect(callsTo(chat)).toEqual([
    {
      path: `/bot${TOKEN}/sendMessage`,
      chat,
      text: `Your order ${number} was not accepted\n\nYour order ${number} was not accepted. The reason: No oven`,
    },
  ]);
});

test('comes again when Telegram says so, not earlier', async () => {
  const { chat, guest } = await known();
  answers.set(chat, [
    { status: 429, body: { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 3600 } } },
  ]);
  const began = Date.now();
  const { documentId } = await refuse(guest);
  const first = await eventually(
    () => noticeTo(chat, documentId),
    (notice) => notice?.last_error,
  );
  expect(first).toMatchObject({ status: 'pending', attempts: 1 });
  const tried = first.next_attempt_at.getTime() - 3_600_000;
  expect([tried >= began, tried <= Date.now()]).toEqual([true, true]);
  expect(callsTo(chat)).toHaveLength(1);
  await noticeTo(chat, documentId).update({ next_attempt_at: new Date() });
  await strapi.db.connection.raw('notify notices');
  await eventually(
    () => noticeTo(chat, documentId),
    (notice) => notice?.status === 'sent',
  );
  expect(callsTo(chat)).toHaveLength(2);
});

test('who stops the bot gets nothing more there, until the next login with Telegram', async () => {
  const { chat, guest } = await known();
  answers.set(chat, [{ status: 403, body: { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' } }]);
  const { documentId } = await refuse(guest);
  const failed = await eventually(
    () => noticeTo(chat, documentId),
    (notice) => notice?.status === 'failed',
  );
  expect(failed).toMatchObject({ attempts: 1, last_error: expect.stringContaining('blocked by the user') });
  expect(await stoppedAt(chat)).not.toBeNull();

  const soup = await dish();
  await guest.call('post', '/api/cart/items', { dish: soup.documentId, quantity: 1 }).expect(201);
  const second = await refuse(guest);
  await eventually(
    () => strapi.db.connection('notifications').where({ about: second.documentId, template: 'order-rejected' }),
    (rows) => rows.length > 0,
  );
  expect(await noticeTo(chat, second.documentId)).toBeUndefined();

  const fields = { id: Number(chat), first_name: 'Lev', auth_date: Math.floor(Date.now() / 1000) };
  const lines = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('\n');
  const hash = createHmac('sha256', createHash('sha256').update(TOKEN).digest()).update(lines).digest('hex');
  await visitor('post', '/api/auth/telegram', { ...fields, hash }).expect(200);
  expect(await stoppedAt(chat)).toBeNull();
});
