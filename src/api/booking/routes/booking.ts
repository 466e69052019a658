/** The reads, of which the list takes a parameter of its own (`../controllers/booking.ts`). */
import { factories } from '@strapi/strapi';
import { z } from 'zod';

const asks = z.object({ active: z.enum(['true', 'false']).optional().describe('still to be decided, or still to come') });
const find: object = { asks };

export default factories.createCoreRouter('api::booking.booking', { only: ['find', 'findOne'], config: { find } });
