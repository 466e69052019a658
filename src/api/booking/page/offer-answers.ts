/** Answers the offers of a mail: looking changes nothing; the button asks for the place, once, and leads to the new booking's page. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Alternative } from '#domain/booking/availability';
import { messageOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import type { NewBookingView } from '../actions/booking-fields';
import { offersOf } from '../request/wish-for-offer';
import { manageUrl } from '../rows/manage-link';
import { bookings } from '../services/booking';
import { findByLink, languageOf, pathOf, sendPage, viewOf, type Found } from './manage-link-answers';
import { gonePage } from './manage-page';
import { offerPage } from './offer-page';

type Made = Pick<NewBookingView, 'number' | 'status' | 'manageUrl'>;

export async function answerOffer(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const found = await offerBehind(strapi, ctx);
  if (found) await show(strapi, ctx, { ...found, refusal: null });
  else sendPage(ctx, 404, gonePage(languageOf(ctx)));
}

export async function answerAsk(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const wantsPage = ctx.accepts('json', 'html') === 'html';
  const found = await offerBehind(strapi, ctx);
  if (!found && wantsPage) return sendPage(ctx, 404, gonePage(languageOf(ctx)));
  if (!found) throw new DomainError('booking.offer_unknown');
  try {
    const made = await askOnce(strapi, found.booking, whichOf(ctx));
    if (!wantsPage) ctx.body = { data: { number: made.number, status: made.status, manageUrl: made.manageUrl } };
    else ctx.redirect(new URL(made.manageUrl).pathname);
    ctx.status = wantsPage ? 303 : 201;
  } catch (refusal) {
    if (!wantsPage || !(refusal instanceof DomainError)) throw refusal;
    await show(strapi, ctx, { ...found, refusal });
  }
}

/** A second press leads to what the first one made. */
async function askOnce(strapi: Core.Strapi, booking: Found, which: number): Promise<Made> {
  try {
    return await bookings(strapi).askForOffer(booking.documentId, which);
  } catch (refusal) {
    if (!(refusal instanceof DomainError) || refusal.code !== 'booking.already_requested') throw refusal;
    const first = await bookings(strapi).read(String(refusal.details.booking));
    return { ...first, manageUrl: manageUrl(strapi, first) };
  }
}

const whichOf = (ctx: Context): number => Number((ctx.params as { offer: string }).offer);

async function offerBehind(strapi: Core.Strapi, ctx: Context): Promise<{ booking: Found; offer: Alternative } | null> {
  const booking = await findByLink(strapi, ctx);
  const offer = booking && offersOf(booking)[whichOf(ctx) - 1];
  return offer ? { booking, offer } : null;
}

async function show(
  strapi: Core.Strapi,
  ctx: Context,
  { booking, offer: kept, refusal }: { booking: Found; offer: Alternative; refusal: DomainError | null },
): Promise<void> {
  const [language, path] = [booking.language ?? languageOf(ctx), pathOf(ctx)];
  const { venue, timezone, currency, guests, alternatives } = await viewOf(strapi, booking, language);
  const offer = alternatives[whichOf(ctx) - 1] ?? kept;
  const said = refusal && messageOf(refusal.code, refusal.details, language);
  const action = `${path}/offers/${whichOf(ctx)}`;
  sendPage(ctx, refusal ? 409 : 200, offerPage(offer, { venue, timezone, currency, guests, language, path, action, refusal: said }));
}
