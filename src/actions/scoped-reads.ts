/** Strapi's generic list and read (filters, sort, pagination, `_q`), limited to what the caller may see. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { DomainError } from '../domain/errors';
import { machines } from '../domain/machines';
import { toInside, toOutside } from './public-names';
import { checkQueryShape } from './query-shape';

interface CoreController {
  validateQuery(ctx: Context): Promise<void>;
  sanitizeQuery(ctx: Context): Promise<Record<string, unknown>>;
  sanitizeOutput(data: unknown, ctx: Context): Promise<unknown>;
  transformResponse(data: unknown, meta?: object): unknown;
}

interface Reads {
  /** A filter that every read is joined with: what is there for this caller. */
  scope: (strapi: Core.Strapi) => object;
  /** Query parameters where the caller gives none. */
  defaults?: Record<string, unknown>;
}

/** The `find` and `findOne` of a core controller; what is out of scope is not found. */
export const scopedReads = (strapi: Core.Strapi, uid: string, { scope, defaults = {} }: Reads) => ({
  async find(this: CoreController, ctx: Context): Promise<unknown> {
    checkQueryShape(ctx.query);
    if (uid in machines) ctx.query = toInside(ctx.query) as never;
    await this.validateQuery(ctx);
    const query = { ...defaults, ...(await this.sanitizeQuery(ctx)) } as Record<string, unknown>;
    const { results, pagination } = (await strapi
      .service(uid as never)
      .find({ ...query, filters: within(query.filters, scope(strapi)) })) as { results: unknown; pagination: object };
    return this.transformResponse(spoken(uid, await this.sanitizeOutput(results, ctx)), { pagination });
  },

  async findOne(this: CoreController, ctx: Context): Promise<unknown> {
    checkQueryShape(ctx.query);
    if (uid in machines) ctx.query = toInside(ctx.query) as never;
    await this.validateQuery(ctx);
    const query = { ...defaults, ...(await this.sanitizeQuery(ctx)) } as Record<string, unknown>;
    const which = { documentId: ctx.params.id as string };
    const found: unknown = await strapi.documents(uid as never).findFirst({ ...query, filters: within(which, scope(strapi)) } as never);
    if (!found) throw new DomainError('request.not_found');
    return this.transformResponse(spoken(uid, await this.sanitizeOutput(found, ctx)));
  },
});

/** In the API's words, for types that live by a machine. */
const spoken = (uid: string, answer: unknown): unknown => (uid in machines ? toOutside(answer) : answer);

const within = (filters: unknown, scope: object): object => ({ $and: [filters ?? {}, scope] });
