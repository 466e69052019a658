/** The stock program tells what ran out and what is there again. */
import { z } from 'zod';
import { command } from '#platform/events/command';
import { dishes } from '../services/dish';

const topic = 'samovar.commands.dishes';
const dish = z.string().min(1).max(64).describe('documentId of the dish');

export const saleCommands = [
  command({
    name: 'dish.mark_sold_out',
    topic,
    summary: 'Marks a dish as sold out, until a moment or until it is put back.',
    payload: z.object({ dish, until: z.iso.datetime({ offset: true }).nullable().optional() }),
    sample: { dish: 'ok4v9kq0c2m1x7d3z5w8r6t0', until: '2026-02-01T10:00:00Z' },
    handle: ({ dish: id, until }, strapi) => dishes(strapi).markSoldOut(id, until ? new Date(until) : null),
  }),
  command({
    name: 'dish.put_back_on_sale',
    topic,
    summary: 'Ends a sold-out.',
    payload: z.object({ dish }),
    sample: { dish: 'ok4v9kq0c2m1x7d3z5w8r6t0' },
    handle: ({ dish: id }, strapi) => dishes(strapi).putBackOnSale(id),
  }),
];
