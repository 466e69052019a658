/** What the floor plan changes of tables: open or closed, where they stand, which may be pushed together. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { byId, documentId } from '#platform/actions/fields';
import { CATALOGUE } from '#domain/error-catalogue';
import { tables } from '../doors';
import { inputOf } from '../input';

const percent = z.number().min(0).max(100);
const arrangement = z
  .object({
    position: z.strictObject({ x: percent, y: percent }).nullable(),
    isBookable: z.boolean(),
    joinsWith: z.array(documentId).max(20),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, CATALOGUE['request.empty'].en);

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async arrange(ctx: Context): Promise<void> {
    const { params, body } = inputOf(ctx, { params: byId, body: arrangement });
    const table = await tables(strapi).change(params.id, body);
    ctx.body = { data: { id: table.documentId } };
  },
});
