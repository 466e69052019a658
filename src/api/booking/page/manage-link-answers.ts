/** Answers the mailed link: looking (GET, HEAD) changes nothing whoever looks and how often; only the button's POST cancels, once. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clock } from '#platform/clock';
import { ASKING, canOnlyAskToCancel, COMING } from '#domain/booking/booking';
import { DomainError, type Language } from '#domain/errors';
import type { RowOf } from '#platform/documents/row-of';
import { inTransaction } from '#platform/postgres/rows';
import { PAGE_HEADERS } from '#platform/files/page-shell';
import { placeNames } from '../../venue/rows/place-names';
import { offersOf } from '../request/wish-for-offer';
import { bookings } from '../services/booking';
import { bookingPage, gonePage, type BookingView, type Offer } from './manage-page';

export type Found = RowOf<'api::booking.booking'>;

export async function answerPage(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const booking = await findByLink(strapi, ctx);
  if (booking) await show(strapi, ctx, booking);
  else sendPage(ctx, 404, gonePage(languageOf(ctx)));
}

/** A second press finds nothing left to cancel and shows the same page again. */
export async function answerCancel(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const wantsPage = ctx.accepts('json', 'html') === 'html';
  const booking = await findByLink(strapi, ctx);
  if (!booking) {
    if (!wantsPage) throw new DomainError('booking.link_unknown');
    return sendPage(ctx, 404, gonePage(languageOf(ctx)));
  }
  if (offerOf(booking) !== 'none') {
    bookings(strapi).proveHolder(booking.documentId);
    await bookings(strapi).cancel(booking.documentId, null).catch(alreadyDone);
  }
  const now = await findByLink(strapi, ctx);
  if (wantsPage && now) return show(strapi, ctx, now);
  ctx.body = { data: now && { number: now.number, status: now.status, cancelRequestedAt: now.cancelRequestedAt ?? null } };
}

/** Two presses at the same moment: the other one has done it. */
function alreadyDone(refusal: unknown): void {
  const codes = ['booking.cancel_asked', 'booking.illegal_transition'];
  if (!(refusal instanceof DomainError) || !codes.includes(refusal.code)) throw refusal;
}

export const findByLink = (strapi: Core.Strapi, ctx: Context): Promise<Found | null> => {
  const { token } = ctx.params as { token?: string };
  return /^[\w-]{43}$/.test(token ?? '') ? bookings(strapi).byToken(token ?? '') : Promise.resolve(null);
};

function offerOf(booking: Found): Offer {
  if (ASKING.includes(booking.status)) return 'cancel';
  if (!COMING.includes(booking.status) || booking.cancelRequestedAt) return 'none';
  return canOnlyAskToCancel(booking, clock.now()) ? 'ask' : 'cancel';
}

async function show(strapi: Core.Strapi, ctx: Context, booking: Found): Promise<void> {
  const [path, language] = [pathOf(ctx), booking.language ?? languageOf(ctx)];
  sendPage(ctx, 200, bookingPage(await viewOf(strapi, booking, language), { offer: offerOf(booking), path, language }));
}

export async function viewOf(strapi: Core.Strapi, booking: Found, language: Language): Promise<BookingView> {
  const { price, table, joinedWith, venue: place } = await bookings(strapi).read(booking.documentId);
  const { venue, areaOf } = await inTransaction(strapi, (trx) => placeNames(trx, Number(booking.venue), language));
  return {
    ...booking,
    alternatives: offersOf(booking).map((offer) => ({ ...offer, area: areaOf(offer.area) })),
    price,
    table: [table?.number, joinedWith?.number].filter(Boolean).join('+'),
    area: areaOf(table?.area ?? null),
    venue,
    timezone: place?.timezone ?? 'UTC',
  };
}

/** Of the booking's page: what else there is lies below it. */
export const pathOf = (ctx: Context): string => `/api/bookings/manage/${(ctx.params as { token: string }).token}`;

export const languageOf = (ctx: Context): Language => (ctx.acceptsLanguages(['en', 'ru']) === 'ru' ? 'ru' : 'en');

export function sendPage(ctx: Context, status: number, page: string): void {
  ctx.set(PAGE_HEADERS);
  ctx.status = status;
  ctx.type = 'html';
  ctx.body = page;
}
