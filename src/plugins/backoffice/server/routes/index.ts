/** Routes of the staff's screens: what each reads, as its file in `screens` says, pictures of conversations, and the texts of messages. What else is done on them are actions that name a right of the panel. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { policiesFor } from '#platform/actions/panel-actions';
import { SCREENS, type Read, type Right } from '../screen';

const behind = (right: Right) => ({ policies: policiesFor(`plugin::backoffice.${right}`) });

const readRoute = (strapi: Core.Strapi, { path, right, handle }: Read) => ({
  method: 'GET' as const,
  path,
  handler: (ctx: Context) => handle(strapi, ctx),
  config: behind(right),
});

const route = (method: 'GET' | 'POST' | 'PUT', path: string, handler: string, right: Right) => ({
  method,
  path,
  handler,
  config: behind(right),
});

const CONVERSATIONS = [route('POST', '/inbox/:id/pictures', 'inbox.postPictures', 'inbox.write')];

const MESSAGES = [
  route('POST', '/notices/:id/resend', 'notices.resend', 'notices.resend'),
  route('GET', '/my-mails', 'texts.myMails', 'texts.write'),
  route('PUT', '/my-mails', 'texts.chooseMyMails', 'texts.write'),
  route('GET', '/texts', 'texts.find', 'texts.write'),
  route('GET', '/texts/:template/:channel/:language', 'texts.findOne', 'texts.write'),
  route('PUT', '/texts/:template/:channel/:language', 'texts.save', 'texts.write'),
  route('POST', '/texts/:template/:channel/:language/preview', 'texts.preview', 'texts.write'),
  route('POST', '/texts/:template/:channel/:language/test', 'texts.test', 'texts.write'),
];

export const routes = {
  admin: ({ strapi }: { strapi: Core.Strapi }) => ({
    type: 'admin' as const,
    routes: [...SCREENS.flatMap(({ reads }) => reads.map((read) => readRoute(strapi, read))), ...CONVERSATIONS, ...MESSAGES],
  }),
};
