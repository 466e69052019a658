/** Who sits, who is coming, who asks: an evening with rivals, told from the moment at which the house is loaded. */
import { coming } from './bookings/coming';
import { gone } from './bookings/gone';
import { here } from './bookings/here';
import type { SeedBooking } from './types';

/** In the order in which they are played: who loses asks before somebody else is confirmed. */
export const bookings: SeedBooking[] = [...gone, ...here, ...coming];
