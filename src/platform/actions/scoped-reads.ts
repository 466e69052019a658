/** Strapi's generic list and read (filters, sort, pagination, `_q`), limited to what the caller may see. */
import type { Core, UID } from '@strapi/strapi';
import type { Context } from 'koa';
import { DomainError } from '#domain/errors';
import { machines } from '#domain/machines';
import { toOutside } from './public-names';
import { listQuestion, questionOfOne } from './query-check';
import { askAnew } from './query-string';

type CoreController = Core.CoreAPI.Controller.Base;
type ApiType = Extract<UID.ContentType, `api::${string}`>;

interface Reads {
  /** A filter that every read is joined with: what is there for this caller. */
  scope: (strapi: Core.Strapi) => object;
  /** Query parameters where the caller gives none. */
  defaults?: Record<string, unknown>;
}

export interface List {
  data: Record<string, unknown>[];
  meta: { pagination: Record<string, number> };
}

/** The `find` and `findOne` of a core controller; what is out of scope is not found. */
export const scopedReads = (strapi: Core.Strapi, uid: ApiType, { scope, defaults = {} }: Reads) => ({
  find(this: CoreController, ctx: Context): Promise<unknown> {
    return listOf(strapi, uid, { controller: this, ctx, reads: { scope, defaults } });
  },

  async findOne(this: CoreController, ctx: Context): Promise<unknown> {
    askAnew(ctx, questionOfOne(strapi, uid, ctx.query));
    await this.validateQuery(ctx);
    const query = { ...defaults, ...(await this.sanitizeQuery(ctx)) };
    const which = { documentId: ctx.params.id as string };
    // What the client asked was checked by Strapi's own validation, which gives it back as a plain object.
    const found: unknown = await strapi.documents(uid).findFirst({ ...query, filters: within(which, scope(strapi)) } as never);
    if (!found) throw new DomainError('request.not_found');
    return this.transformResponse(spoken(uid, await this.sanitizeOutput(found, ctx)));
  },
});

/**
 * The same list as an action of another path: `/categories/:id/dishes`. The action's `query` is `listQuery`, its answer is bare.
 * @param reads what stands behind that path for this caller
 */
export function listWithin(strapi: Core.Strapi, uid: ApiType, reads: Reads): Promise<List> {
  const ctx = strapi.requestContext.get();
  if (!ctx) throw new Error('A list is read for a request');
  return listOf(strapi, uid, { controller: strapi.controller(uid) as Core.Controller & CoreController, ctx, reads });
}

async function listOf(
  strapi: Core.Strapi,
  uid: ApiType,
  { controller, ctx, reads: { scope, defaults = {} } }: { controller: CoreController; ctx: Context; reads: Reads },
): Promise<List> {
  askAnew(ctx, listQuestion(strapi, uid, ctx.query));
  await controller.validateQuery(ctx);
  const query = { ...defaults, ...(await controller.sanitizeQuery(ctx)) } as Record<string, unknown>;
  const { results, pagination } = (await strapi.service(uid).find({ ...query, filters: within(query.filters, scope(strapi)) })) as {
    results: unknown;
    pagination: object;
  };
  return controller.transformResponse(spoken(uid, await controller.sanitizeOutput(results, ctx)), { pagination }) as List;
}

/** In the API's words, for types that live by a machine. */
const spoken = (uid: string, answer: unknown): unknown => (uid in machines ? toOutside(answer) : answer);

const within = (filters: unknown, scope: object): object => ({ $and: [filters ?? {}, scope] });
