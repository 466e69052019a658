/** The canned answers as they would be sent in one conversation: in its language, with what is known of its guest. */
import type { Core } from '@strapi/strapi';
import { KEEPING } from '#domain/booking/booking';
import { fillCanned, type CannedVariable } from '#domain/conversation/canned';
import type { Language } from '#domain/errors';
import { clock } from '#platform/clock';
import { inTransaction, rowsOf, type Trx } from '#platform/postgres/rows';
import { conversationOf } from '../../../../../api/chat/rows/conversation-rows';
import { keyOf } from '../../../../../api/chat/rows/keys';
import type { ConversationView } from '../../../../../api/chat/rows/views';
import { agentName } from '../../../../../api/chat/rows/keys';
import { nameIn } from '../../../../../api/venue/rows/place-names';
import type { CannedText } from '../../../contract/inbox';

const COLUMN: Readonly<Record<Language, 'english' | 'russian'>> = { en: 'english', ru: 'russian' };

export const cannedFor = (strapi: Core.Strapi, talk: ConversationView): Promise<CannedText[]> =>
  inTransaction(strapi, async (trx) => {
    const known = await knownOf(strapi, trx, talk);
    const rows = await trx('canned_answers')
      .orderBy('shortcut')
      .select<{ shortcut: string; english: string; russian: string | null }[]>('shortcut', 'english', 'russian');
    return rows
      .map(({ shortcut, ...texts }) => ({ shortcut, text: fillCanned(texts[COLUMN[talk.language]] ?? texts.english, known) }))
      .filter(({ text }) => text !== '');
  });

async function knownOf(
  strapi: Core.Strapi,
  trx: Trx,
  { documentId, guest, order, venue, language }: ConversationView,
): Promise<Partial<Record<CannedVariable, string>>> {
  const customer = (await conversationOf(trx, documentId))?.customer ?? null;
  const known = {
    guest: guest.name === '–' ? null : guest.name,
    order: order?.number ?? (await lastOrder(trx, customer)),
    booking: await nextBooking(trx, customer),
    house: (venue && (await venueName(trx, venue.documentId, language))) ?? (await houseName(trx, language)),
    me: await agentName(trx, keyOf(strapi)),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null));
}

async function lastOrder(trx: Trx, customer: number | null): Promise<string | null> {
  if (customer === null) return null;
  const row = await trx('orders')
    .where({ customer_id: customer })
    .orderBy('placed_at', 'desc')
    .first<{ number: string } | undefined>('number');
  return row?.number ?? null;
}

/** The one that the guest comes for next. */
async function nextBooking(trx: Trx, customer: number | null): Promise<string | null> {
  if (customer === null) return null;
  const row = await trx('bookings')
    .where({ user_id: customer })
    .whereIn('status', [...KEEPING])
    .where('ends_at', '>', clock.now())
    .orderBy('starts_at')
    .first<{ number: string } | undefined>('number');
  return row?.number ?? null;
}

async function venueName(trx: Trx, venue: string, language: Language): Promise<string | null> {
  const [row] = await rowsOf<{ name: string }>(trx, `select ${nameIn('v')} as name from venues v where v.document_id = :venue`, {
    venue,
    language,
  });
  return row?.name ?? null;
}

async function houseName(trx: Trx, language: Language): Promise<string | null> {
  const title = `coalesce(nullif(translations -> :language::text ->> 'title', ''), title)`;
  const [row] = await rowsOf<{ title: string | null }>(trx, `select ${title} as title from sites order by id limit 1`, { language });
  return row?.title ?? null;
}
