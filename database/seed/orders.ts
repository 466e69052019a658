/** The orders of the demo house: a busy evening and what came before it. The loader plays them from the oldest to the newest. */
import { past } from './orders/past';
import { underway } from './orders/underway';
import { waiting } from './orders/waiting';
import type { SeedOrder } from './types';

export const orders: SeedOrder[] = [...past, ...underway, ...waiting].sort((one, other) => other.placedMinutesAgo - one.placedMinutesAgo);
