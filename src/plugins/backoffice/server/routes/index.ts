/** Routes of the staff's screens: what each reads, as its file in `screens` says, and what is done on them; each asks for the right of what it does. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { SCREENS, type Read } from '../screen';

const behind = (right: string) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions: [`plugin::backoffice.${right}`] } }],
});

const readRoute = (strapi: Core.Strapi, { path, right, handle }: Read) => ({
  method: 'GET' as const,
  path,
  handler: (ctx: Context) => handle(strapi, ctx),
  config: behind(right),
});

const route = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handler: string, right: string) => ({
  method,
  path,
  handler,
  config: behind(right),
});

const WRITES = [
  route('POST', '/orders/:id/move', 'board.move', 'board.move'),
  route('POST', '/sales/recount', 'sales.recount', 'sales.recount'),
  route('POST', '/people/:id/block', 'people.block', 'people.manage'),
  route('POST', '/people/:id/unblock', 'people.unblock', 'people.manage'),
  route('POST', '/people/:id/confirm', 'people.confirm', 'people.manage'),
  route('POST', '/people/:id/approve', 'people.approve', 'people.manage'),
  route('POST', '/people/:id/suspend', 'people.suspend', 'people.manage'),
  route('POST', '/people/:id/reset', 'people.reset', 'people.manage'),
  route('POST', '/people/:id/sign-out', 'people.signOut', 'people.manage'),
  route('DELETE', '/people/:id/sessions/:session', 'people.endSession', 'people.manage'),
  route('POST', '/people/:id/role', 'people.changeRole', 'people.roles'),
  route('POST', '/people/:id/close', 'people.close', 'people.close'),
  route('POST', '/bookings', 'bookings.make', 'bookings.manage'),
  route('POST', '/bookings/walk-in', 'bookings.walkIn', 'bookings.manage'),
  route('POST', '/bookings/:id/move', 'bookings.move', 'bookings.manage'),
  route('POST', '/bookings/:id/change', 'bookings.change', 'bookings.manage'),
  route('POST', '/waitlist', 'waitlist.join', 'bookings.manage'),
  route('POST', '/waitlist/:id/offer', 'waitlist.offer', 'bookings.manage'),
  route('POST', '/waitlist/:id/skip', 'waitlist.skip', 'bookings.manage'),
  route('POST', '/waitlist/:id/seat', 'waitlist.seat', 'bookings.manage'),
  route('POST', '/waitlist/:id/leave', 'waitlist.leave', 'bookings.manage'),
  route('POST', '/tables/:id/arrange', 'floor.arrange', 'floor.arrange'),
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
    routes: [...SCREENS.flatMap(({ reads }) => reads.map((read) => readRoute(strapi, read))), ...WRITES],
  }),
};
