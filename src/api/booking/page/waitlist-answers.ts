/** Answers the link of who waits: looking changes nothing whoever looks; the buttons take the offer, or leave, once. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { clock } from '#platform/clock';
import { messageOf } from '#domain/error-catalogue';
import { DomainError } from '#domain/errors';
import { mayJoinAgain } from '#domain/waitlist/waitlist';
import type { WaitlistView } from '../rows/waitlist-views';
import { waitlist } from '../services/waitlist-entry';
import { languageOf, sendPage } from './manage-link-answers';
import { gonePage } from './manage-page';
import { waitPage } from './waitlist-page';

export async function answerWait(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const entry = await entryBehind(strapi, ctx);
  if (entry) show(ctx, entry, null);
  else sendPage(ctx, 404, gonePage(languageOf(ctx)));
}

export const answerAccept = (strapi: Core.Strapi, ctx: Context): Promise<void> =>
  press(strapi, ctx, (documentId) => waitlist(strapi).book(documentId));

export const answerLeave = (strapi: Core.Strapi, ctx: Context): Promise<void> =>
  press(strapi, ctx, (documentId) => waitlist(strapi).leave(documentId));

/** Leads to the page of the new place. */
export async function answerJoinAgain(strapi: Core.Strapi, ctx: Context): Promise<void> {
  const wantsPage = ctx.accepts('json', 'html') === 'html';
  const entry = await entryBehind(strapi, ctx);
  if (!entry && wantsPage) return sendPage(ctx, 404, gonePage(languageOf(ctx)));
  if (!entry) throw new DomainError('waitlist.link_unknown');
  const made = await waitlist(strapi).joinAgain(entry.documentId).catch(refusalOf);
  if (made instanceof DomainError) {
    if (!wantsPage) throw made;
    return show(ctx, entry, made);
  }
  const { number, status, position, manageUrl } = made;
  if (wantsPage) ctx.redirect(new URL(manageUrl).pathname);
  else ctx.body = { data: { number, status, position, manageUrl } };
  ctx.status = wantsPage ? 303 : 201;
}

async function press(strapi: Core.Strapi, ctx: Context, work: (documentId: string) => Promise<unknown>): Promise<void> {
  const wantsPage = ctx.accepts('json', 'html') === 'html';
  const entry = await entryBehind(strapi, ctx);
  if (!entry && wantsPage) return sendPage(ctx, 404, gonePage(languageOf(ctx)));
  if (!entry) throw new DomainError('waitlist.link_unknown');
  waitlist(strapi).proveHolder(entry.documentId);
  const refusal = await work(entry.documentId).then(() => null, refusalOf);
  if (refusal && !wantsPage) throw refusal;
  const now = (await entryBehind(strapi, ctx)) ?? entry;
  if (wantsPage) return show(ctx, now, refusal);
  const { number, status, position, booking } = now;
  ctx.body = { data: { number, status, position, booking } };
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
}

const entryBehind = (strapi: Core.Strapi, ctx: Context): Promise<WaitlistView | null> => {
  const { token = '' } = ctx.params as { token?: string };
  return /^[\w-]{43}$/.test(token) ? waitlist(strapi).byToken(token) : Promise.resolve(null);
};

function show(ctx: Context, entry: WaitlistView, refusal: DomainError | null): void {
  const { language } = entry;
  const path = `/api/waitlist/manage/${(ctx.params as { token: string }).token}`;
  const canJoinAgain = mayJoinAgain({ status: entry.status, endsAt: new Date(entry.endsAt) }, clock.now());
  const said = refusal && messageOf(refusal.code, refusal.details, language);
  sendPage(ctx, refusal ? 409 : 200, waitPage(entry, { path, language, refusal: said, canJoinAgain }));
}
