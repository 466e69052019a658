/** What can be done with the takings. */
import { z } from 'zod';
import { panelAction } from '#platform/actions/action';
import { recountSales } from '../rows/count-sales';

export const salesActions = [
  panelAction({
    name: 'recountSales',
    summary: 'Counts all takings anew from the event log.',
    output: z.object({ counted: z.number().int() }),
    panel: 'plugin::backoffice.sales.recount',
    handle: async (_input, strapi) => ({ counted: await recountSales(strapi) }),
  }),
];
