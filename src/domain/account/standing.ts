/** May this person buy, cook, be asked, run events now? The same answer for the menu, the cart, wishes, bids, events and tickets. */
import type { Approval } from '../profile/profile';

/** What the house knows of a person at this moment; whoever left is blocked. */
export interface Standing {
  confirmed: boolean;
  blocked: boolean;
  /** API role type; null = none. */
  role: string | null;
  approval: Approval;
  isTakingOrders: boolean;
}

const HOSTS = ['organizer', 'staff', 'manager'];

export const mayBuy = ({ confirmed, blocked }: Standing): boolean => confirmed && !blocked;

/** Bids, is chosen, and says yes to orders. */
export const mayCook = (person: Standing): boolean => mayBuy(person) && person.role === 'cook' && person.approval === 'approved';

/** Sells dishes and is asked first by wishes: who pauses does neither. */
export const maySell = (person: Standing): boolean => mayCook(person) && person.isTakingOrders;

/** Sells tickets. */
export const mayHost = (person: Standing): boolean => mayBuy(person) && person.role !== null && HOSTS.includes(person.role);
