/** The query of every list that Strapi's own engine answers, and its answer: checked by the engine itself, which knows the fields. */
import { z } from 'zod';

const words = (what: string) =>
  z
    .union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())])
    .optional()
    .describe(what);

export const listQuery = z.object({
  filters: z.record(z.string(), z.unknown()).optional().describe('filters[field][$op]=value'),
  sort: words('field:asc or field:desc, several by commas'),
  pagination: z.record(z.string(), z.unknown()).optional().describe('pagination[page], pagination[pageSize] (at most 100)'),
  fields: words('the fields that are wanted'),
  populate: words('the relations that are wanted'),
  _q: z.string().optional().describe('words to look for'),
});

export const listOutput = z.object({
  data: z.array(z.looseObject({})),
  meta: z.object({ pagination: z.record(z.string(), z.number()).describe('total: exact up to 1,000; above at most a minute old') }),
});
