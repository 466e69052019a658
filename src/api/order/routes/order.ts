/** The reads, of which the list takes a parameter of its own (`../controllers/order.ts`). */
import { factories } from '@strapi/strapi';
import { z } from 'zod';

const asks = z.object({ role: z.enum(['customer', 'cook']).optional().describe('what I ordered, or what I cook') });
const find: object = { asks };

export default factories.createCoreRouter('api::order.order', { only: ['find', 'findOne'], config: { find } });
