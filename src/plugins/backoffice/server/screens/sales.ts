/** The takings of the last days. */
import { z } from 'zod';
import { languageOfRequest } from '#platform/actions/caller';
import { clock } from '#platform/clock';
import { read, type Screen } from '../screen';
import { salesOf } from './sales/takings';

const span = z.object({ days: z.coerce.number().int().min(1).max(366).default(14), venue: z.string().max(100).optional() });

export default {
  title: 'takings',
  rights: { 'sales.read': 'See the takings', 'sales.recount': 'Count the takings anew' },
  reads: [
    read({
      path: '/sales',
      right: 'sales.read',
      query: span,
      answer: ({ query }, strapi) =>
        salesOf(strapi, { days: query.days, venue: query.venue ?? null, now: clock.now(), language: languageOfRequest(strapi) }),
    }),
  ],
} satisfies Screen;
