/** The texts of messages over HTTP, for panel users who may write them; and who of them wants the house's mails. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { line, requiredLine, requiredText } from '#platform/actions/fields';
import { serviceGetter } from '#platform/actions/services';
import { readPanelChoice, writePanelChoice } from '../../../../api/notification/rows/panel-choices';
import { CHANNELS } from '#domain/notification/notifications';
import { inputOf } from '#platform/actions/input';
import { LANGUAGES } from '#domain/errors';

const place = (strapi: Core.Strapi) =>
  z.object({ template: z.enum(texts(strapi).noticeNames()), channel: z.enum(CHANNELS), language: z.enum(LANGUAGES) });
const draft = z.strictObject({ subject: requiredLine(150), heading: line(150).default(''), body: requiredText(4000) });
const version = draft.extend({ isActive: z.boolean(), seen: z.number().int().min(0) });
const myMails = z.strictObject({ wantsMail: z.boolean() });

interface PanelUser {
  id: number;
  email: string;
  firstname?: string | null;
  lastname?: string | null;
}

const texts = serviceGetter('api::notification.notification');
const userOf = (ctx: Context): PanelUser => ctx.state.user as PanelUser;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = { data: await texts(strapi).listTexts() };
  },
  async findOne(ctx: Context): Promise<void> {
    const { params } = inputOf(ctx, { params: place(strapi) });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await texts(strapi).openText(params) };
  },
  async save(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: place(strapi), body: version });
    const { email, firstname, lastname } = userOf(ctx);
    await texts(strapi).saveText(params, { ...body, author: [firstname, lastname].filter(Boolean).join(' ') || email });
    ctx.body = { data: await texts(strapi).openText(params) };
  },
  async preview(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: place(strapi), body: draft });
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: await texts(strapi).previewText(params, body) };
  },
  async test(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: place(strapi), body: draft });
    const { email } = userOf(ctx);
    await texts(strapi).sendTest(params, body, { email });
    ctx.status = 202;
    ctx.body = { data: { to: email } };
  },

  async myMails(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { wantsMail: await readPanelChoice(strapi, userOf(ctx).id) } };
  },
  async chooseMyMails(ctx: Context): Promise<void> {
    const { body } = inputOf(ctx, { body: myMails });
    await writePanelChoice(strapi, userOf(ctx).id, body.wantsMail);
    ctx.body = { data: body };
  },
});
