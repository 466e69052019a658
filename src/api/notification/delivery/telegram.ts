/** Hands a notice to Telegram's bot; who stops the bot gets nothing more until the next login with Telegram. */
import type { Core } from '@strapi/strapi';
import { inTransaction } from '#platform/postgres/rows';
import { Later, Undeliverable, type Sender } from './sender';
import { stopTelegram } from '../../identity/rows/telegram';

const PATIENCE_MS = 10_000;
/** Telegram's own limit is 4096. Source: core.telegram.org/bots/api#sendmessage */
const MAX_TEXT = 4_000;

interface Answer {
  ok?: boolean;
  description?: string;
  parameters?: { retry_after?: number };
}

const token = (strapi: Core.Strapi): string => strapi.config.get('accounts.telegramBotToken', '');

export const telegram: Sender = {
  isSetUp: (strapi) => token(strapi) !== '',
  async send(strapi, { recipient, message }) {
    const text = `${message.subject}\n\n${message.brief}`.slice(0, MAX_TEXT);
    const { status, answer } = await sendMessage(strapi, { chat_id: recipient, text });
    if (status === 200 && answer.ok) return;
    const sentence = `Telegram answered ${status}: ${answer.description ?? 'nothing'}`;
    if (status === 429) throw new Later(sentence, answer.parameters?.retry_after ?? 30);
    if (status === 403) await stop(strapi, recipient);
    throw status === 403 || status === 400 ? new Undeliverable(sentence) : new Error(sentence);
  },
};

async function sendMessage(strapi: Core.Strapi, body: { chat_id: string; text: string }): Promise<{ status: number; answer: Answer }> {
  const base = strapi.config.get<string>('notices.telegramApiUrl');
  const response = await fetch(`${base}/bot${token(strapi)}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, link_preview_options: { is_disabled: true } }),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer = (await response.json().catch(() => ({}))) as Answer;
  return { status: response.status, answer };
}

/** The person blocked the bot, or never allowed it to write. */
const stop = (strapi: Core.Strapi, chat: string): Promise<unknown> => inTransaction(strapi, (trx) => stopTelegram(trx, chat));
