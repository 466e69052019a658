/** Whom what happens to dishes concerns, and why somebody is not told of it. */
import type { Concerned } from '../concerned';
import type { DISH_EVENTS } from './events';

export const CONCERNED: Concerned<keyof typeof DISH_EVENTS> = {
  cook: {
    'dish.sold_out': 'The last portion was ordered, of which the order tells, or it was taken off by own hand.',
    'dish.back_on_sale': 'It comes back by own hand, or at the time that was said as it was taken off.',
  },
  house: {
    'dish.sold_out': 'The board shows it, and the last order told of it.',
    'dish.back_on_sale': 'It comes back by own hand, or at the time that was said as it was taken off.',
  },
};
