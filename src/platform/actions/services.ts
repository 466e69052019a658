/** `strapi.service(uid)` comes with its type: each service says it beside itself, so that nobody who calls one casts or writes its methods down again. */
import type { Core } from '@strapi/strapi';

/** By uid. A service adds itself: `declare module '#platform/actions/services' { interface Services { 'api::bid.bid': ReturnType<typeof service> } }`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- it is filled where the services are
export interface Services {}

declare module '@strapi/types/dist/core/strapi.js' {
  interface Strapi {
    service<Uid extends keyof Services>(uid: Uid): Services[Uid];
  }
}

/** For the service's own file: `export const bids = serviceGetter('api::bid.bid')`, called as `bids(strapi).make(…)`. */
export const serviceGetter =
  <Uid extends keyof Services>(uid: Uid) =>
  (strapi: Core.Strapi): Services[Uid] =>
    strapi.service(uid);
